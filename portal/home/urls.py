"""Pages that join the apps."""

from django.http import HttpRequest, HttpResponse
from django.urls import path


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Lectern")


urlpatterns = [path("", home, name="home")]
