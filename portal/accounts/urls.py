"""Addresses of accounts.

Of allauth's addresses only those that make sense without a mail server: no page leads nowhere.
"""

from allauth.account import views as allauth_views
from django.urls import path

from portal.accounts.views.links import one_time_link
from portal.accounts.views.people import people, people_link
from portal.accounts.views.profile import password_lost, profile

urlpatterns = [
    path("login/", allauth_views.login, name="account_login"),
    path("logout/", allauth_views.logout, name="account_logout"),
    path("signup/", allauth_views.signup, name="account_signup"),
    path("inactive/", allauth_views.account_inactive, name="account_inactive"),
    path("password/change/", allauth_views.password_change, name="account_change_password"),
    path("password/set/", allauth_views.password_set, name="account_set_password"),
    path("password/reset/", password_lost, name="account_reset_password"),
    path("once/<str:token>/", one_time_link, name="one_time_link"),
    path("profile/", profile, name="profile"),
    path("people/", people, name="people"),
    path("people/<int:pk>/link/", people_link, name="people_link"),
]
