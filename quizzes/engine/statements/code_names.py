"""Code names: "the `--depth` flag limits …", "with the `zip` function you can …"."""

import re
from collections.abc import Iterator

from quizzes.engine.sentences import without_full_stop
from quizzes.engine.statements.code_deeds import said_of_name
from quizzes.engine.statements.values import CodeName, Source
from quizzes.engine.statements.walk import Passage

# Kinds whose members anybody may look up; a file, a table or a variable is that of one example.
_KIND = (
    r"(?P<kind>data type|format specifier|pseudo-class|pseudo-element|system call|class method|"
    r"instance method|special variable|environment variable|escape sequence|command|subcommand|function|"
    r"method|flag|option|switch|operator|keyword|statement|clause|property|attribute|module|package|library|"
    r"hook|gem|plugin|macro|directive|utility|tool|decorator|extension|helper|setting|selector|constraint|"
    r"exception|modifier|builtin|construct|algorithm|specifier|framework|element|tag|event|mapping)"
)
_KIND_AFTER = re.compile(rf"\s{_KIND}\b(?!['’-]|\s(?:called|named)\b)")
_KIND_BEFORE = re.compile(rf"\b{_KIND} (?:called |named )?$")
_OPENS_NOUN = re.compile(
    r"(?:^|(?<=\s))(?:(?:[Tt]he|[Aa]n?|[Ii]ts)\s)?(?:(?P<maker>[A-Z][\w.]*)['’]s\s)?"
    r"(?:(?:built-in|builtin|standard|handy|powerful|useful|new)\s)?$"
)
_ARTICLE = re.compile(r"(?:^|(?<=\s))(?:[Tt]he|[Aa]n?) $")
_NAME = re.compile(r"\S+(?: \S+){0,2}")
# What the form of a name tells where the sentence does not.
_SHAPES = (
    (re.compile(r"(?i:ctrl|cmd|alt|shift|option|control|command)[-+ ]\S+(?: \S+)?"), "key combination"),
    (re.compile(r":[A-Z][A-Za-z]+"), "command"),
    (re.compile(r"--?[A-Za-z][\w-]*"), "flag"),
    (re.compile(r"[\w.:]+\(\)"), "function"),
    (re.compile(r"#\w+[?!]?"), "method"),
    (re.compile(r"(?:git|npm|brew|docker|tmux|cargo|kubectl|apt|pip|yarn) [a-z][a-z-]+"), "command"),
)
# What the verb before it tells.
_TAKEN_AS = {
    "run": "command", "running": "command", "executing": "command", "execute": "command",
    "call": "function", "calling": "function", "invoke": "function", "invoking": "function",
}  # fmt: skip


def read_code_names(passage: Passage) -> Iterator[CodeName]:
    """The names in code font that a sentence calls something, or of which it says something."""
    block = passage.block
    spans = [span for span in block.spans if span.kind == "code"]
    if not spans or block.kind not in ("paragraph", "item"):
        return
    for source in passage.sentences:
        for span in spans:
            if source.start <= span.start and span.end <= source.end:
                found = _named(source, span.start - source.start, span.end - source.start)
                if found:
                    yield found


def _named(source: Source, start: int, end: int) -> CodeName | None:
    quote = source.quote
    name, before, after = quote[start:end], quote[:start], without_full_stop(quote[end:])
    if not _NAME.fullmatch(name):
        return None
    if found := _KIND_AFTER.match(after):
        after = after[found.end() :]
    elif found := _KIND_BEFORE.search(before):
        before = before[: found.start()]
    else:
        before = _ARTICLE.sub("", before)
        kind = next((kind for shape, kind in _SHAPES if shape.fullmatch(name)), "")
        kind = kind or _TAKEN_AS.get(before.rstrip().rsplit(" ", 1)[-1].lower(), "")
        said = said_of_name(before, after)
        return CodeName(name, kind, said, "", source) if kind or said else None
    opened = _OPENS_NOUN.search(before)
    said = said_of_name(before[: opened.start()], after) if opened else ""
    maker = (opened.group("maker") or "") if opened else ""
    return CodeName(name, found.group("kind"), said, maker, source)
