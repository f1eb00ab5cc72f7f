"""How pages of notes may be kept: by whom, and when they need not be sent again."""

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control

# A form's token is masked anew in each response and stays good: two pages that differ in it are the same.
_FORM_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def keep_until_changed(request: HttpRequest, response: HttpResponse, *, shared: bool) -> HttpResponseBase:
    """Let the reader keep the page, and answer 304 as long as it reads the same.

    Args:
        request: its `If-None-Match` decides.
        response: the whole page.
        shared: whether caches between the reader and the portal may keep it too.

    """
    patch_cache_control(response, no_cache=True, **({"public": True} if shared else {"private": True}))
    seen = hashlib.blake2b(_FORM_TOKEN.sub(b"", response.content), digest_size=16).hexdigest()
    response["ETag"] = f'W/"{seen}"'
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
