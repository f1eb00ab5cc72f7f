from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    """Questions, attempts, and what follows from answers."""

    name = "quizzes"

    def ready(self) -> None:
        """Listen for log-ins, and fill the places that pages of notes leave open."""
        from django.contrib.auth.signals import user_logged_in

        from quizzes.services.claiming import claim_at_login
        from quizzes.views.slots import fill_slots

        user_logged_in.connect(claim_at_login, dispatch_uid="quizzes.guest_claim")
        fill_slots()
