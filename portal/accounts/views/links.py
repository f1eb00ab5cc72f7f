"""The page that a one-time link opens."""

from django.contrib import messages
from django.contrib.auth import login
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from portal.accounts.adapter import forget_wrong_passwords
from portal.accounts.forms import FirstOperatorForm, LinkPasswordForm
from portal.accounts.models import OneTimeLink, User
from portal.accounts.selectors import link_open
from portal.accounts.services import LinkRefusedError, link_redeem_first_operator, link_redeem_password

SAID = {
    OneTimeLink.Purpose.FIRST_OPERATOR.value: (
        "You run this portal now, and are signed in. The menu at the top right leads to its people."
    ),
    OneTimeLink.Purpose.PASSWORD_RESET.value: "Your password is set, and you are signed in.",
}
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def one_time_link(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for a password (and a name, for the first operator), use the link up, and sign in."""
    link = link_open(token)
    if link is None:
        return _refused(request)
    form = _form(request, link)
    if form.is_valid():
        try:
            user = _redeem(link, token, form)
        except LinkRefusedError:
            return _refused(request)
        except IntegrityError:
            form.add_error("username", "Somebody has this user name already. Choose another one.")
        else:
            forget_wrong_passwords(request, user.username)
            login(request, user, backend=BACKEND)
            messages.success(request, SAID[link.purpose])
            return redirect("home")
    status = 422 if form.is_bound else 200
    return render(request, "accounts/one_time_link.html", {"form": form, "link": link}, status=status)


def _form(request: HttpRequest, link: OneTimeLink) -> LinkPasswordForm:
    data = request.POST if request.method == "POST" else None
    if link.purpose == OneTimeLink.Purpose.FIRST_OPERATOR:
        return FirstOperatorForm(data)
    return LinkPasswordForm(data, user=link.user)


def _redeem(link: OneTimeLink, token: str, form: LinkPasswordForm) -> User:
    password = form.cleaned_data["password1"]
    if link.purpose == OneTimeLink.Purpose.FIRST_OPERATOR:
        return link_redeem_first_operator(
            token=token, username=form.cleaned_data["username"], password=password
        )
    return link_redeem_password(token=token, password=password)


def _refused(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/link_refused.html", status=410)
