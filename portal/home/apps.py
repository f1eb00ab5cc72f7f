from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Pages and commands that join the apps."""

    name = "portal.home"
    label = "home"

    def ready(self) -> None:
        """Join what the apps below may not know of each other."""
        from quizzes.models import Question
        from topics.selectors.shelf import count_on_shelf

        count_on_shelf("questions", Question.objects.askable)
