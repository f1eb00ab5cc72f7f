"""Addresses of practice, history and questions."""

from django.urls import URLPattern

app_name = "quizzes"
urlpatterns: list[URLPattern] = []
