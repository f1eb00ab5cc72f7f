"""Addresses of notebooks and their pages."""

from django.urls import path

from topics.views.asset import asset
from topics.views.notebook import notebook
from topics.views.settings import notebook_settings
from topics.views.shelf import notebooks
from topics.views.topic import topic

app_name = "topics"
urlpatterns = [
    path("notebooks/", notebooks, name="shelf"),
    path("notebooks/<slug:slug>/", notebook, name="notebook"),
    path("notebooks/<slug:slug>/settings/", notebook_settings, name="notebook_settings"),
    path("notebooks/<slug:slug>/files/<path:path>", asset, name="asset"),
    path("notebooks/<slug:slug>/t/<slug:topic>/", topic, name="topic"),
]
