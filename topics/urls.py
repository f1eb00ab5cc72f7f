"""Addresses of notebooks and their pages."""

from django.urls import URLPattern

app_name = "topics"
urlpatterns: list[URLPattern] = []
