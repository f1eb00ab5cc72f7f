"""A question that is written by hand: its wording, and the sentence of the notes that it rests on."""

from typing import Any

from django import forms

from quizzes.engine.sentences import sentence_spans
from quizzes.forms.questions import QuestionForm


class NewQuestionForm(QuestionForm):
    """As QuestionForm, with the sentence to cite; `span` is what was picked."""

    SPARE = 5

    def __init__(self, text: str, data: Any = None) -> None:
        super().__init__(None, data)
        spans = sentence_spans(text)
        whole = (spans[0][0], spans[-1][1]) if len(spans) > 1 else None
        choices = [(f"{start}-{end}", text[start:end]) for start, end in spans]
        if whole:
            choices.append((f"{whole[0]}-{whole[1]}", "The whole passage"))
        self.fields["sentence"] = forms.ChoiceField(
            label="Which sentence gives the answer?",
            choices=choices,
            initial=choices[0][0] if choices else None,
            widget=forms.RadioSelect,
            error_messages={
                "required": "Pick the sentence that gives the answer.",
                "invalid_choice": "The notes have changed: pick the sentence once more.",
            },
        )

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the picked sentence in the passage's text, once the form is valid."""
        start, _, end = self.cleaned_data["sentence"].partition("-")
        return int(start), int(end)
