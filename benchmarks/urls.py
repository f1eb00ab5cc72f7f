"""The portal's addresses, and those that they are measured against."""

from django.urls import include, path

from benchmarks import straight

urlpatterns = [
    path("bench/floor/", straight.floor),
    path("bench/select/", straight.primary_key_select),
    path("bench/topic/<slug:slug>/<slug:topic>/", straight.topic),
    path("bench/submit/<uuid:public_id>/<int:position>/", straight.submit),
    path("bench/history/", straight.history),
    path("", include("portal.urls")),
]
