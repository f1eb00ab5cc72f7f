"""For operators: who has an account, and one-time links for those who lost their password."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from portal.accounts.models import User
from portal.accounts.selectors import people_found
from portal.accounts.services import PASSWORD_RESET, link_issue, link_path
from portal.accounts.views.access import operator_required
from portal.web.pagination import keyset_page


@operator_required
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """List the users, with a search by name."""
    query = request.GET.get("q", "").strip()
    page = keyset_page(people_found(query), field="username", cursor=request.GET.get("after", ""), size=50)
    return render(request, "accounts/people.html", {"page": page, "query": query})


@operator_required
@never_cache
@require_POST
def people_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue a one-time password link and show it, this once: only its hash is stored."""
    person = get_object_or_404(User, pk=pk, is_active=True)
    issuer = request.user if request.user.is_authenticated else None
    token = link_issue(purpose=PASSWORD_RESET, user=person, issued_by=issuer)
    address = request.build_absolute_uri(link_path(token))
    return render(request, "accounts/link_issued.html", {"person": person, "address": address})
