"""Names of findings in templates."""

from django import template

from quizzes.engine.labels import label_of

register = template.Library()
register.filter("label_of", label_of)
