from django.apps import AppConfig


class TopicsConfig(AppConfig):
    """Notebooks, their pages and their passages."""

    name = "topics"
