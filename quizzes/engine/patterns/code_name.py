"""Code name: which flag, function or command does what a sentence says of one."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from quizzes.engine.candidate import Draft
from quizzes.engine.code_names import folder_of
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.code_names import names_beside, option
from quizzes.engine.language import lower_first, upper_first
from quizzes.engine.lexicon import word_set
from quizzes.engine.patterns.base import Pattern
from quizzes.engine.statements.values import CodeName, Statement
from quizzes.engine.telling import tells

_POINTS = re.compile(
    r"\b(?:this|these|those|me|my|I|we|our|us|such(?! as)|here|above|below|example|instead|also|now|again|"
    r"(?:described|up) (?:in|that)|up that)\b"
    r"|\b(?:of|for|with|to|in|on|from|by|do|does|did|like|see|lets?|allows?|helps?|gives?|makes?|tells?|"
    r"supports?|shows?|enables?|use|run|get|set|override|fix|avoid|force|handle|change|call|view|find|open|"
    r"check) (?:it|them|that)\b(?! (?:is|are|was|were|can|will|has|have|the|you|an?|easy|easier|possible)\b)"
)
_SAYS_LITTLE = re.compile(
    r"\b(?:alternative|awkward|versatile|worth|better|more direct|one of|sort of|seems?|interesting|fun|job|"
    r"written in|additional features|more info\w*|(?:simple|nice|better|easy|quick) way)\b"
    r"|^(?:has an?\b|has (?:\w+ )*flags?\b|comes with|takes?\b|accepts?\b|contains? an?\b|works|"
    r"can (?:receive|take|accept|make|help)\b|"
    r"is (?:short for|then|very|quite|an? (?:great|common|good))\b|"
    r"can be used (?:in|on|to (?:get|do|make|achieve|accomplish|solve|handle))\b)"
)
# "list it in long format": what it stands for is said before, or nowhere.
_EARLY_PRONOUN = re.compile(r"(?:can be used to )?(?:\S+ ){0,3}(?:it|them)\b(?! (?:easy|easier|possible))")
_SPLICED = re.compile(r", (?:is|isn['’]t|can|will|has|does|was|and if)\b")
_NO_SETTING = word_set("plugin gem package library extension")
_FEWEST, _FEWEST_STEMS = 2, 3


def _draft(statement: Statement, corpus: Corpus) -> Iterator[Draft]:
    if not isinstance(statement, CodeName) or not _is_askable(_said(statement)):
        return
    if re.search(rf"(?<![\w-]){re.escape(statement.name)}(?![\w-])", statement.asked):
        return
    kind = corpus.code_names.kind_of(statement)
    pool = tuple(names_beside(statement, corpus)) if kind else ()
    if len(pool) < _FEWEST:
        return
    yield Draft(
        pattern=PATTERN.name, stem=_stem(statement, kind, corpus), key=option(statement), pool=pool,
        source=statement.source, whole=_said(statement), kin=kind, defining=True, origin="code",
        doubts=("others may do the same: see whether only one option is right",),
    )  # fmt: skip


def _said(one: CodeName) -> str:
    return one.asked.replace("{}", "").strip()


def _is_askable(said: str) -> bool:
    if not said or tells(said) < _FEWEST_STEMS or _EARLY_PRONOUN.match(said):
        return False
    return not any(shape.search(said) for shape in (_POINTS, _SAYS_LITTLE, _SPLICED))


def _stem(one: CodeName, kind: str, corpus: Corpus) -> str:
    """The sentence as a question, set in what the folder of its page is about ("In Ruby, which method …")."""
    which = f"which {one.maker} {kind}" if one.maker else f"which {kind}"
    stem = f"{one.asked.replace('{}', which)}?"
    setting = "" if one.maker or kind in _NO_SETTING or one.asked[:1].isupper() else _setting(one, corpus)
    if not setting or re.search(rf"\b{re.escape(setting)}\b", stem, re.IGNORECASE):
        return upper_first(stem)
    return f"In {setting}, {lower_first(stem)}"


def _setting(one: CodeName, corpus: Corpus) -> str:
    """What a folder is about, where its name is written as a name or begins those of its commands."""
    folder = folder_of(one)
    word = PurePosixPath(folder).name
    return corpus.casing.name_of(word) or (word if corpus.code_names.begins_names(folder, word) else "")


PATTERN = Pattern("code_name", _draft)
