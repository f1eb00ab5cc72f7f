"""Options are alike in form: the same kind of beginning, lengths within a factor, uniform capitals."""

from collections.abc import Iterator

from quizzes.engine.candidate import Candidate
from quizzes.engine.corpus import Corpus
from quizzes.engine.gates.base import Gate
from quizzes.engine.index import content_stems
from quizzes.engine.language import is_plural

_SLACK = 12


def _reasons(candidate: Candidate, corpus: Corpus) -> Iterator[str]:  # noqa: ARG001 (every gate is called alike)
    key = candidate.draft.key.text
    lengths = [len(option.text) for option in candidate.distractors]
    if lengths and len(key) > _SLACK + 1.6 * (sum(lengths) / len(lengths)):
        yield "the key is much longer than the other options"
    elif lengths and len(key) > 1.5 * max(lengths) and len(key) > max(lengths) + _SLACK:
        yield "the key is much the longest option"
    begins_small = [option for option in candidate.options if option.text[:1].islower() and not option.code]
    if 0 < len(begins_small) < len(candidate.options) and any(_plain(option.text) for option in begins_small):
        yield "some options begin with a capital and some do not"
    if _is_odd_in_number(candidate):
        yield "only the key is a plural, or only the key is none"
    if word := _left_out(candidate):
        yield f"all options but the key have the stem's “{word}” in their names"
    people = candidate.draft.kin == "person"  # a "van" or "de" in a name means nothing
    if (
        not people
        and all(_is_title(option.text) != _is_title(key) for option in candidate.distractors)
        and " " in key
    ):
        yield "the key is written with other capitals than the rest"


def _plain(text: str) -> bool:
    """Whether the first word is an ordinary one; k-means and t-SNE are written small wherever they stand."""
    return text.split(maxsplit=1)[0].isalpha()


def _is_title(text: str) -> bool:
    words = [word for word in text.split()[1:] if word[:1].isalpha()]
    return bool(words) and all(word[:1].isupper() for word in words)


def _left_out(candidate: Candidate) -> str:
    """A word of the stem that stands in every name but the key's, and so tells the key apart."""
    names = [content_stems(option.name) for option in candidate.distractors if option.name]
    if candidate.draft.pattern != "definition_to_term" or not names:
        return ""
    shared = frozenset.intersection(*names) & content_stems(candidate.draft.stem)
    return min(shared - content_stems(candidate.draft.key.text), default="")


def _is_odd_in_number(candidate: Candidate) -> bool:
    """Whether the key is the only plural or the only singular; names have no number that one could tell."""
    names = [option.name for option in candidate.options if option.name]
    if candidate.draft.pattern != "definition_to_term" or not all(name.islower() for name in names):
        return False
    key, *others = (is_plural(option.text.rsplit(maxsplit=1)[-1]) for option in candidate.options)
    return len(set(others)) == 1 and key != others[0]


GATE = Gate("option_form", "draft", _reasons)
