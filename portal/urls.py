"""Every address of the portal."""

from django.urls import include, path

urlpatterns = [
    path("", include("portal.home.urls")),
    path("", include("portal.web.urls")),
    path("accounts/", include("portal.accounts.urls")),
    path("", include("topics.urls")),
    path("", include("quizzes.urls")),
]
