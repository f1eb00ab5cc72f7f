"""Options are alike in form: the same kind of beginning, lengths within a factor, uniform capitals."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate

_SLACK = 12


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    key = candidate.draft.key.text
    lengths = [len(option.text) for option in candidate.distractors]
    if lengths and len(key) > _SLACK + 1.6 * (sum(lengths) / len(lengths)):
        yield "the key is much longer than the other options"
    texts = [option.text for option in candidate.options]
    if len({text[:1].isupper() for text in texts if text[:1].isalpha()}) > 1 and not _all_code(candidate):
        yield "some options begin with a capital and some do not"
    if len({_is_title(text) for text in texts}) > 1 and _is_title(key) != _is_title(
        candidate.distractors[0].text
    ):
        yield "the key is written with other capitals than the rest"


def _is_title(text: str) -> bool:
    words = [word for word in text.split()[1:] if word[:1].isalpha()]
    return bool(words) and all(word[:1].isupper() for word in words)


def _all_code(candidate: Candidate) -> bool:
    """Names in small letters that are written so wherever they stand (k-means, nginx) break no rule."""
    return all(" " not in option.text for option in candidate.options)


GATE = Gate("option_form", "draft", _reasons)
