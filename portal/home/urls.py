"""Pages that join the apps."""

from django.urls import path

from portal.home.views.add_notes import add_notes
from portal.home.views.ask_again import ask_again
from portal.home.views.delete_notebook import delete_notebook
from portal.home.views.edit_topic import edit_topic
from portal.home.views.gallery import gallery
from portal.home.views.healthz import healthz
from portal.home.views.home import home
from portal.home.views.import_questions import import_questions
from portal.home.views.imports import note_import
from portal.home.views.reimport import reimport
from portal.home.views.remove_page import remove_page
from portal.home.views.search import search

urlpatterns = [
    path("", home, name="home"),
    path("search/", search, name="search"),
    path("gallery/", gallery, name="gallery"),
    path("notebooks/add/", add_notes, name="add_notes"),
    path("notebooks/<slug:slug>/reimport/", reimport, name="reimport"),
    path("notebooks/<slug:slug>/questions/import/", import_questions, name="import_questions"),
    path("notebooks/<slug:slug>/questions/again/", ask_again, name="ask_again"),
    path("notebooks/<slug:slug>/delete/", delete_notebook, name="delete_notebook"),
    path("notebooks/<slug:slug>/t/<slug:topic>/edit/", edit_topic, name="edit_topic"),
    path("notebooks/<slug:slug>/t/<slug:topic>/remove/", remove_page, name="remove_page"),
    path("imports/<uuid:public_id>/", note_import, name="import"),
    path("healthz", healthz, name="healthz"),
]
