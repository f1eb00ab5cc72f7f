"""How a page of notes may be kept: by its reader alone, who is not sent it again while it reads the same."""

import hashlib
import re

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control

# A form's token is masked anew in each response: pages that differ in the mask alone are the same.
_FORM_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def keep_until_changed(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """Let the reader keep the page, and answer 304 as long as it reads the same.

    Its forms are good for one reader only, and only until the next sign-in: what they are made from is part
    of the tag, or a page that was kept from before would have forms that are refused.
    """
    patch_cache_control(response, no_cache=True, private=True)
    seen = hashlib.blake2b(_FORM_TOKEN.sub(b"", response.content), digest_size=16)
    seen.update(request.META.get("CSRF_COOKIE", "").encode())
    response["ETag"] = f'W/"{seen.hexdigest()}"'
    return get_conditional_response(request, etag=response["ETag"], response=response) or response
