from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Pages and commands that join the apps."""

    name = "portal.home"
    label = "home"
