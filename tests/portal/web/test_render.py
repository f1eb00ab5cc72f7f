"""One address answers whole and part."""

import pytest
from django.template import engines
from django.test import RequestFactory

from portal.web import render as module
from portal.web.render import render_part, wants_part


@pytest.mark.parametrize(
    ("headers", "part"),
    [
        ({}, False),
        ({"HX-Request": "true"}, True),
        ({"HX-Request": "true", "HX-Boosted": "true"}, False),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, False),
    ],
)
def test_only_a_plain_request_of_htmx_wants_a_part(headers, part):
    assert wants_part(RequestFactory().get("/", headers=headers)) is part


@pytest.mark.parametrize(("headers", "name"), [({}, "page.html"), ({"HX-Request": "true"}, "page.html#row")])
def test_the_answer_says_that_it_varies(monkeypatch, headers, name):
    asked = []

    def render(request, template, context, status):
        asked.append(template)
        return module.HttpResponse(engines["django"].from_string("x").render(context), status=status)

    monkeypatch.setattr(module, "render", render)
    answer = render_part(RequestFactory().get("/", headers=headers), "page.html", "row", {}, status=422)
    assert (asked, answer.status_code, answer["Vary"]) == ([name], 422, "HX-Request")
