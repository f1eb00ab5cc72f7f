"""Reads about people and their links."""

from django.db.models import Q, QuerySet

from portal.accounts.models import OneTimeLink, User
from portal.accounts.services import link_hash, operator_exists


def link_open(token: str) -> OneTimeLink | None:
    """The link that a token opens now, or none. A GET reads it and uses nothing up."""
    link = OneTimeLink.objects.usable().select_related("user").filter(token_hash=link_hash(token)).first()
    if link is None or (link.user and not link.user.is_active):
        return None
    if link.purpose == OneTimeLink.Purpose.FIRST_OPERATOR and operator_exists():
        return None
    return link


def people_found(query: str) -> "QuerySet[User]":
    """Users whose user name or shown name contains the query; everybody when it is empty."""
    users = User.objects.all()
    if query:
        users = users.filter(Q(username__icontains=query) | Q(first_name__icontains=query))
    return users
