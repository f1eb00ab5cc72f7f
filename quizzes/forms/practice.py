"""A practice to start, and one to go on with what was missed."""

from django import forms


class PracticeForm(forms.Form):
    """How many questions, and which. What they are about is resolved by `scope_of`."""

    COUNTS = [(5, "5"), (10, "10"), (20, "20"), (50, "50")]
    WHICH = [("new", "New ones first"), ("missed", "Only what I missed")]

    submission_id = forms.UUIDField(widget=forms.HiddenInput)
    count = forms.TypedChoiceField(
        label="How many questions?", choices=COUNTS, coerce=int, initial=10, widget=forms.RadioSelect
    )
    which = forms.ChoiceField(label="Which ones?", choices=WHICH, initial="new", widget=forms.RadioSelect)


class AgainForm(forms.Form):
    """The button that practises the missed ones again."""

    submission_id = forms.UUIDField()
