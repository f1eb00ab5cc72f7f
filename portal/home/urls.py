"""Pages that join the apps."""

from django.urls import path

from portal.home.views.delete_notebook import delete_notebook
from portal.home.views.gallery import gallery
from portal.home.views.healthz import healthz
from portal.home.views.home import home

urlpatterns = [
    path("", home, name="home"),
    path("gallery/", gallery, name="gallery"),
    path("notebooks/<slug:slug>/delete/", delete_notebook, name="delete_notebook"),
    path("healthz", healthz, name="healthz"),
]
