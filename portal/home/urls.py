"""Pages that join the apps."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from portal.home.views.gallery import gallery


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Lectern")


urlpatterns = [path("", home, name="home"), path("gallery/", gallery, name="gallery")]
