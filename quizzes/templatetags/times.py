"""Lengths of time in templates."""

from django import template

from quizzes.views.words import spoken_time

register = template.Library()
register.filter("spoken_time", spoken_time)
