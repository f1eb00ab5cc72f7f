from django.apps import AppConfig


class WebConfig(AppConfig):
    """The lowest layer: templates, slots, pagination, charts."""

    name = "portal.web"
    label = "web"
