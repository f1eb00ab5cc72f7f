"""What a user may change of their own account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.forms import ProfileForm
from portal.accounts.models import User


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Name, user name, password, appearance."""
    # A second instance: a refused name must not show in the header of the page.
    user = User.objects.get(username=request.user.get_username())
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=user)
    if form.is_valid():
        form.save()
        messages.success(request, "Your name is saved.")
        return redirect("profile")
    return render(request, "accounts/profile.html", {"form": form}, status=422 if form.is_bound else 200)


@require_safe
def password_lost(request: HttpRequest) -> HttpResponse:
    """Say how to get a one-time link: the portal needs no mail server, so it sends none."""
    return render(request, "accounts/password_lost.html")
