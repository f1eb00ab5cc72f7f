"""Two names of one thing are never both options, nor a thing beside what it is a kind or a part of."""

from quizzes.engine.candidate import Draft, Proposal
from quizzes.engine.corpus import Corpus
from quizzes.engine.defining_heads import defining_head
from quizzes.engine.gates.base import OptionGate
from quizzes.engine.index import content_stems
from quizzes.engine.names import name_key, short_key


def _refuse(draft: Draft, option: Proposal, corpus: Corpus) -> str:
    if draft.pattern == "acronym" or not option.name or not draft.key.name:
        return ""
    if corpus.aliases.same(option.name, draft.key.name):
        return f"“{option.name}” and “{draft.key.name}” are two names of one thing"
    one, other = set(short_key(option.name).split()), set(short_key(draft.key.name).split())
    if one and other and (one < other or other < one):
        return f"“{option.name}” and “{draft.key.name}” contain each other"
    if (
        draft.pattern != "acronym"
        and (head := defining_head(option.said))
        and _is_kind_of(head.phrase, draft.key.name)
    ):
        return f"“{option.name}” is said to be a kind of the key"
    if draft.kin and name_key(option.name) == name_key(draft.kin):
        return f"“{option.name}” is the kind that the key belongs to"
    return ""


def _is_kind_of(phrase: str, name: str) -> bool:
    """Whether a description calls its thing by this name: "narrow boat that …" beside the key "boat"."""
    named = content_stems(name)
    return bool(named) and named <= content_stems(phrase)


GATE = OptionGate("same_thing", _refuse)
