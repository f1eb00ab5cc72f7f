"""Tell whoever watches the portal whether its database and a worker are there."""

from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.home.selectors.health import health


@require_safe
@never_cache
def healthz(_request: HttpRequest) -> JsonResponse:
    """Answer 200 while pages can be served (also without a worker), and 503 when they cannot."""
    found = health(timezone.now())
    waiting = found.oldest_waiting
    return JsonResponse(
        {
            "database": "ok" if found.database else "unreachable",
            "worker": "ok" if found.worker else "not seen",
            "oldest_waiting_seconds": None if waiting is None else round(waiting.total_seconds()),
        },
        status=200 if found.database else 503,
    )
