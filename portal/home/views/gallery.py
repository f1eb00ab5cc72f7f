"""The living style gallery: every component of the look, from the parts that pages use."""

from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.accounts.models import User
from portal.web.icons import ICONS
from portal.web.pagination import KeysetPage
from quizzes.views.shown import Quote, ShownAnswer

TOKENS = [
    "paper",
    "sheet",
    "inset",
    "line",
    "edge",
    "margin-line",
    "ink",
    "ink-soft",
    "accent",
    "accent-deep",
    "accent-wash",
    "marker",
    "marker-edge",
    "right",
    "right-wash",
    "wrong",
    "wrong-wash",
    "warn",
    "warn-wash",
    "m-fading",
]


class SampleForm(forms.Form):
    """A field of each kind, one of them wrong."""

    title = forms.CharField(help_text="Shown on the cover.")
    slug = forms.SlugField(error_messages={"invalid": "Letters, digits and hyphens only."})
    visibility = forms.ChoiceField(choices=[("private", "Private"), ("public", "Public")])
    keep = forms.BooleanField(label="A box", required=False)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show the components; nothing on the page comes from the database."""
    context = {
        "tokens": TOKENS,
        "icons": ICONS,
        "form": SampleForm(
            {"title": "Biology 2", "slug": "biology 2", "visibility": "private", "keep": "on"}
        ),
        "samples": [
            Message(constants.INFO, "Plain: three questions wait for your decision."),
            Message(constants.SUCCESS, "Done: your name is saved."),
            Message(constants.WARNING, "Mind this: two files were left out."),
            Message(constants.ERROR, "Refused: the file is larger than this portal takes."),
        ],
        "answers": [
            ShownAnswer("A", "Neither", "Why it is not.", is_key=False, is_yours=False),
            ShownAnswer("B", "Yours", "Why it is not, though it is close.", is_key=False, is_yours=True),
            ShownAnswer("C", "The key", "Why it is.", is_key=True, is_yours=False),
        ],
        "quote": Quote(
            before="Plain words before. ",
            marked="The quoted sentence.",
            after=" The rest of its passage.",
            where="Topic, section",
            url="#marker",
            changed="",
        ),
        "page": KeysetPage[User](rows=[], after="0~sample", is_first=False),
    }
    return render(request, "home/gallery.html", context)
