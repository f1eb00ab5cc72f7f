"""From a draft to a question: distractors chosen, gates asked, status decided."""

from collections import Counter

from quizzes.engine import fingerprint
from quizzes.engine.candidate import Candidate, Draft, Proposal
from quizzes.engine.claims import watched
from quizzes.engine.corpus import Corpus
from quizzes.engine.distractors.kin import SAME_GLOSSARY
from quizzes.engine.distractors.numbers import value_of
from quizzes.engine.gates import GATES, OPTION_GATES
from quizzes.engine.index import content_stems
from quizzes.engine.statements.values import Source
from quizzes.engine.values import Choice, Evidence, GateFinding, GeneratedQuestion, Rejected

_FEWEST = 2
_MOST_DOUBTS = 4
_DAMNING = (
    {"clean_gloss", "key_marked"},
    {"common_word", "doubtful"},
    {"hedged", "doubtful"},
    {"dated", "doubtful"},
    {"one_of", "doubtful"},
)


def judge(draft: Draft, corpus: Corpus, seed: int) -> GeneratedQuestion | Rejected:
    """A published question or draft, or the reason why it is neither."""
    chosen, refused = choose(draft, corpus)
    if len(chosen) < _FEWEST:
        return _rejected(draft, _want_of_distractors(refused))
    candidate = Candidate(draft, chosen)
    findings = tuple(
        GateFinding(gate.name, gate.severity, reason)
        for gate in GATES
        for reason in gate.reasons(candidate, corpus)
    )
    for finding in findings:
        if finding.severity == "reject":
            return _rejected(draft, finding)
    if _is_hopeless({finding.gate for finding in findings}):
        reasons = "; ".join(finding.reason for finding in findings)
        return _rejected(draft, GateFinding("too_many_doubts", "reject", reasons))
    return _question(candidate, findings, corpus, seed)


def _is_hopeless(gates: set[str]) -> bool:
    """Whether a draft would cost its author more than it gives: many doubts, or two that damn together."""
    return len(gates) >= _MOST_DOUBTS or any(pair <= gates for pair in _DAMNING)


def choose(draft: Draft, corpus: Corpus) -> tuple[tuple[Proposal, ...], Counter[tuple[str, str]]]:
    """The closest distractors that every option gate lets pass, and why others were refused.

    What is not known to be of the key's kind is left out where two others are.
    """
    chosen: list[Proposal] = []
    refused: Counter[tuple[str, str]] = Counter()
    for option in _leaking_words_first(draft):
        if len(chosen) == draft.wanted:
            break
        if _clashes(draft, option, chosen, corpus):
            continue
        for gate in OPTION_GATES:
            if reason := gate.refuse(draft, option, corpus):
                refused[gate.name, reason] += 1
                break
        else:
            chosen.append(option)
    proven = [option for option in chosen if option.rank < SAME_GLOSSARY]
    return tuple(proven if len(proven) >= _FEWEST else chosen), refused


def _leaking_words_first(draft: Draft) -> list[Proposal]:
    """The pool, proven kin that shares a word with stem and key first: then the word gives nothing away."""
    told = content_stems(draft.stem) & content_stems(draft.key.text)
    if not told:
        return list(draft.pool)
    return sorted(
        draft.pool,
        key=lambda one: (one.rank >= SAME_GLOSSARY, -len(told & content_stems(one.text)), one.rank),
    )


def _clashes(draft: Draft, option: Proposal, chosen: list[Proposal], corpus: Corpus) -> bool:
    """Whether an option is one that is there already, under this name or another."""
    for other in (draft.key, *chosen):
        if option.text.casefold() == other.text.casefold():
            return True
        if (
            option.name
            and other.name
            and other is not draft.key
            and corpus.aliases.same(option.name, other.name)
        ):
            return True
    return False


def _want_of_distractors(refused: Counter[tuple[str, str]]) -> GateFinding:
    if not refused:
        return GateFinding(
            "near_siblings", "reject", "the notes name fewer than two other things of its kind"
        )
    gate, reason = min(refused, key=lambda one: (-refused[one], one))
    return GateFinding(gate, "reject", f"too few distractors are left: {reason}")


def evidence_of(source: Source) -> Evidence:
    """The evidence that a statement's source gives."""
    return Evidence(
        source.path, source.line, source.section, source.content_key, source.quote, source.start, source.end
    )


def _rejected(draft: Draft, finding: GateFinding) -> Rejected:
    return Rejected(draft.pattern, draft.stem, draft.key.text, evidence_of(draft.source), finding)


def _question(
    candidate: Candidate, findings: tuple[GateFinding, ...], corpus: Corpus, seed: int
) -> GeneratedQuestion:
    draft = candidate.draft
    print_ = fingerprint.fingerprint(
        draft.pattern, draft.source.content_key, draft.stem, draft.key.text,
        (option.text for option in candidate.distractors),
    )  # fmt: skip
    options = tuple(Choice(one.text, one is draft.key, one.why) for one in candidate.options)
    return GeneratedQuestion(
        fingerprint=print_, pattern=draft.pattern, stem=draft.stem,
        options=in_order(options, print_, seed, ascending=draft.ordered),
        evidence=evidence_of(draft.source), status="draft" if findings else "published", tier="rule",
        score=_score(candidate, findings), findings=findings,
        terms=watched(corpus, draft.stem, (option.text for option in candidate.distractors)),
    )  # fmt: skip


def in_order(options: tuple[Choice, ...], print_: str, seed: int, *, ascending: bool) -> tuple[Choice, ...]:
    """Numbers ascending; the rest shuffled by content and seed, so that keys fall evenly over a bank."""
    if ascending:
        return tuple(sorted(options, key=lambda one: (value_of(one.text), one.text)))
    return tuple(sorted(options, key=lambda one: fingerprint.digest(print_, str(seed), one.text)))


def _score(candidate: Candidate, findings: tuple[GateFinding, ...]) -> float:
    """Orders drafts and decides nothing: fewer doubts, closer kin and more options first."""
    kinship = sum(option.rank for option in candidate.distractors) / len(candidate.distractors)
    penalty = 0.12 * len({finding.gate for finding in findings}) + 0.04 * kinship
    return round(max(0.05, 0.97 - penalty - 0.03 * (3 - len(candidate.distractors))), 3)
