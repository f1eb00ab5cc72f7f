"""Questions out of clauses: the finite verb before its subject, "runs" turned into "does … run"."""

import re

from quizzes.engine.casing import Casing
from quizzes.engine.language import head_of, is_plural, lower_first
from quizzes.engine.lexicon import CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, word_set
from quizzes.engine.pasts import base_of_past
from quizzes.engine.verbs import base_of_third, is_base

_INVERTS = word_set("was were is are had has have did do does") | MODALS
_ENDS_SUBJECT = word_set("that which who whom whose when where while because if as")
_BEFORE_NOUNS = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | word_set("many several most few more other such two three")
)
_AFTERTHOUGHT = re.compile(
    r"^(?:(?:more |most )?[a-z]+ly|however|meanwhile|therefore|thus|also|moreover|furthermore|besides|hence|"
    r"in (?:addition|fact|general|short|particular|contrast)|of course|as a result|for this reason), ",
    re.IGNORECASE,
)
_MASS = word_set(
    "data traffic storage memory water energy software hardware information people access encryption time"
)
_MOST_SUBJECT = 12


def fronted(clause: str, casing: Casing) -> str:
    """The clause as it follows a question word: "Functions can run" → "can functions run".

    Empty where the subject is no whole noun phrase or the finite verb is not certain.
    """
    words = _AFTERTHOUGHT.sub("", clause).split()
    at = _finite_verb(words)
    if not at or not _ends_cleanly(words[:at]):
        return ""
    subject, verb = casing.inside(" ".join(words[:at])), words[at]
    rest = " ".join(words[at + 1 :])
    if not _is_whole(subject):
        return ""
    if verb in _INVERTS and not (
        verb in ("has", "have", "had", "do", "does", "did") and not _is_auxiliary(words, at)
    ):
        return f"{verb} {subject} {rest}".strip()
    # A second past form may be the true verb: "the scientists based in Paris discovered …".
    past = verb == "had" or bool(base_of_past(verb) and not base_of_third(verb) and not is_base(verb))
    if past and (rest.startswith("by ") or any(base_of_past(word) for word in words[at + 1 : at + 6])):
        return ""
    do = "did" if past else "do" if is_base(verb) else "does"
    return f"{do} {subject} {_verb_base(words, at)} {rest}".strip()


def _finite_verb(words: list[str]) -> int:
    """Where the finite verb stands, 0 where none is found.

    An auxiliary further on in the same clause shows that what looked like a verb is a noun: "buffers can".
    """
    found = [at for at in range(1, min(len(words), _MOST_SUBJECT)) if _verb_base(words, at)]
    for at in found:
        between = words[found[0] : at]
        if any(word[-1] in ",;:" or word.lower() in _ENDS_SUBJECT for word in between):
            break
        if words[at] in _INVERTS:
            return at
    return found[0] if found else 0


def _ends_cleanly(subject: list[str]) -> bool:
    """Whether no clause of its own, and no verb that is not known, may hide among the words of a subject."""
    if subject[-1][-1] in ",;:" or subject[-1] == "only":
        return False
    return not any(word.lower().strip(",") in _ENDS_SUBJECT or word.endswith("ed") for word in subject)


def _is_auxiliary(words: list[str], at: int) -> bool:
    """Whether a form of "have" or "do" stands before another verb: "has been", "does not"."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    return follows in ("been", "not", "never") or bool(base_of_past(follows))


def _verb_base(words: list[str], at: int) -> str:
    """The base of a word that is a finite verb where it stands; empty for what may be a noun there."""
    word, before = words[at], lower_first(words[at - 1])
    if word in ("has", "have", "had"):
        return "have"
    if word in _INVERTS:
        return word
    if before in _BEFORE_NOUNS:
        return ""
    if is_base(word):
        return word if is_plural(before) else ""
    return base_of_third(word) or base_of_past(word)


def _is_whole(subject: str) -> bool:
    """Whether a subject stands as a noun phrase: a name, a plural, or with its article."""
    first, last = subject.split(" ", 1)[0], head_of(subject).rsplit(" ", 1)[-1]
    if first.lower() in PRONOUNS or first.lower() in CONJUNCTIONS:
        return False
    return first[:1].isupper() or first in DETERMINERS or is_plural(last) or last in _MASS
