from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    """Questions, attempts, and what follows from answers."""

    name = "quizzes"
