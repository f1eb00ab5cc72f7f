"""From a question in the notes to a question of the bank."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from quizzes.engine import fingerprint
from quizzes.engine.claims import watched
from quizzes.engine.corpus import Corpus
from quizzes.engine.inline.proof import Proof, ProofSearch
from quizzes.engine.judging import evidence_of, in_order
from quizzes.engine.lint import lint_item
from quizzes.engine.lint.options import is_number, size_of
from quizzes.engine.lint.values import item_of
from quizzes.engine.regating import regate
from quizzes.engine.statements import Passage
from quizzes.engine.values import Choice, GateFinding, GeneratedQuestion, Rejected
from topics.markup import Asked
from topics.markup.keys import normalise

PATTERN = "inline"

_RIGHT, _WRONG = "This is the answer that the notes give.", "The notes give another answer."
_ONE_RIGHT = "This is one of the answers that the notes give."
_NONE_RIGHT = "This is none of the answers that the notes give."


def ask_inline(
    corpus: Corpus, seed: int, only: Collection[str] | None = None
) -> Iterator[GeneratedQuestion | Rejected]:
    """Every question of the notes, or of these pages, in reading order; one of what asks the same."""
    asking = [(one, one.block.asked) for one in corpus.passages if one.block.asked is not None]
    search = ProofSearch(corpus) if asking else None
    seen: dict[str, tuple[Passage, Asked]] = {}
    for passage, asked in asking:
        before = [seen.setdefault(sign, (passage, asked)) for sign in _signs(passage, asked)]
        first = next((one for one in before if one[0] is not passage), None)
        if only is not None and passage.path not in only:
            continue
        if first is not None:
            yield _asked_before(passage, asked, *first)
        elif search is not None:
            yield _question(passage, asked, search.proof_of(passage, asked), corpus, seed)


def _signs(passage: Passage, asked: Asked) -> tuple[str, str]:
    """What two questions must not share: all that is shown, or stem and key."""
    keys = sorted(option.text.casefold() for option in asked.options if option.key)
    return normalise(passage.block.text), "\0".join((asked.stem.casefold().strip(" ?:."), *keys))


def _question(passage: Passage, asked: Asked, proof: Proof, corpus: Corpus, seed: int) -> GeneratedQuestion:
    """The question as its author wrote it: published unless the lint finds a flaw in it."""
    content_key = passage.block.content_key
    distractors = [option.text for option in asked.options if not option.key]
    question = GeneratedQuestion(
        fingerprint=fingerprint.fingerprint(PATTERN, content_key, asked.stem, _key(asked), distractors),
        pattern=PATTERN,
        stem=asked.stem,
        options=_options(asked, proof, content_key, seed),
        evidence=replace(evidence_of(proof.source), basis=proof.basis),
        status="published",
        tier="reviewed",
        score=1.0,
        terms=watched(corpus, asked.stem, distractors),
        asked_at=(passage.path, content_key),
    )
    flaws = lint_item(item_of(question, proof.source.text))
    # Its author vouches for it: what the rest of the notes says against it is worth knowing, no more.
    findings = (
        *(GateFinding("item_flaw", "draft", flaw.reason) for flaw in flaws if flaw.severity == "flaw"),
        *(GateFinding(one.gate, "note", one.reason) for one in regate(question, corpus)),
    )
    is_flawed = any(finding.severity == "draft" for finding in findings)
    return replace(question, status="draft" if is_flawed else "published", findings=findings)


def _options(asked: Asked, proof: Proof, content_key: str, seed: int) -> tuple[Choice, ...]:
    several = sum(option.key for option in asked.options) > 1
    right = _explanation(asked, proof) or (_ONE_RIGHT if several else _RIGHT)
    wrong = _NONE_RIGHT if several else _WRONG
    choices = tuple(
        Choice(option.text, option.key, option.why or (right if option.key else wrong))
        for option in asked.options
    )
    return in_inline_order(choices, content_key, seed)


def in_inline_order(choices: tuple[Choice, ...], content_key: str, seed: int) -> tuple[Choice, ...]:
    """Amounts by their size, the rest shuffled by what the page shows, so that no order tells the key."""
    if all(is_number(choice.text) for choice in choices):
        return tuple(sorted(choices, key=lambda choice: (size_of(choice.text), choice.text)))
    return in_order(choices, content_key, seed, ascending=False)


def _explanation(asked: Asked, proof: Proof) -> str:
    """The author's explanation, unless it is the very sentence that is quoted anyway."""
    is_quoted = normalise(asked.explanation) in normalise(proof.source.quote)
    return "" if proof.basis == "quoted" and is_quoted else asked.explanation


def _key(asked: Asked) -> str:
    return " / ".join(option.text for option in asked.options if option.key)


def _asked_before(passage: Passage, asked: Asked, first: Passage, first_asked: Asked) -> Rejected:
    here = evidence_of(passage.source(0, len(asked.stem)))
    how = "is asked there" if _key(first_asked) == _key(asked) else "has another answer there"
    reason = f"the same question stands in {first.path}, line {first.block.line}, and {how}"
    return Rejected(PATTERN, asked.stem, _key(asked), here, GateFinding("asked_before", "reject", reason))
