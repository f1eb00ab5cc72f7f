"""Addresses of the shell."""

from django.urls import path

from portal.web import views

urlpatterns = [path("theme/", views.theme, name="theme")]
