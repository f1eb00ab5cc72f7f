"""Putting an author's decisions to work on what the rules made."""

from dataclasses import replace

from quizzes.engine import fingerprint
from quizzes.engine.claims import watched
from quizzes.engine.corpus import Corpus
from quizzes.engine.decisions import Decision, Decisions, Wording
from quizzes.engine.inline import PATTERN as INLINE
from quizzes.engine.inline import in_inline_order
from quizzes.engine.judging import evidence_of, in_order
from quizzes.engine.regating import regate
from quizzes.engine.sentences import sentence_spans
from quizzes.engine.statements import Passage
from quizzes.engine.statements.values import Source
from quizzes.engine.values import GateFinding, GeneratedQuestion

_Applied = tuple[tuple[GeneratedQuestion, ...], tuple[GateFinding, ...]]


def apply_decisions(
    questions: tuple[GeneratedQuestion, ...], decisions: Decisions, corpus: Corpus, seed: int
) -> _Applied:
    """The bank after the author: rejected candidates gone, accepted, edited and written ones published.

    A decision whose passage has changed does not apply, and a finding says so; the candidate it was about,
    if there still is one, stays as the rules left it. A decision about a question that the notes ask
    themselves applies as long as they ask it in the words that it was about.
    """
    made: list[GeneratedQuestion] = []
    findings: list[GateFinding] = []
    settled = {one.fingerprint for one in decisions.entries if one.verdict == "reject"}
    inline = {one.fingerprint: one for one in questions if one.pattern == INLINE}
    for decision in decisions.entries:
        if decision.wording is None:
            continue
        question: GeneratedQuestion | GateFinding
        if decision.wording.pattern == INLINE:
            question = _as_decided(decision, decision.wording, inline.get(decision.fingerprint), seed)
        else:
            question = _reviewed(decision.wording, corpus, seed)
        if isinstance(question, GateFinding):
            findings.append(question)
        else:
            settled.add(decision.fingerprint)
            made.append(question)
    taken = {(one.pattern, one.place, one.stem) for one in made}
    taken_prints = {one.fingerprint for one in made}
    left = (
        _undecided(one) if decisions.reviewed_only else one
        for one in questions
        if one.fingerprint not in settled | taken_prints and (one.pattern, one.place, one.stem) not in taken
    )
    return (*left, *{one.fingerprint: one for one in made}.values()), tuple(findings)


def _as_decided(
    decision: Decision, wording: Wording, asked: GeneratedQuestion | None, seed: int
) -> GeneratedQuestion | GateFinding:
    """A question of the notes: published as they ask it, or in the words that its author made of it."""
    if asked is None:
        reason = f"{wording.path}: the notes no longer ask “{wording.stem}” with these answers"
        return GateFinding("decision", "note", reason)
    if decision.verdict == "accept":
        return replace(asked, status="published")
    key = " / ".join(one.text for one in wording.options if one.key)
    distractors = [one.text for one in wording.options if not one.key]
    content_key = asked.place[1]
    print_ = fingerprint.fingerprint(INLINE, content_key, wording.stem, key, distractors)
    options = in_inline_order(wording.options, content_key, seed)
    return replace(
        asked, fingerprint=print_, stem=wording.stem, options=options, status="published", findings=()
    )


def _undecided(question: GeneratedQuestion) -> GeneratedQuestion:
    """The question as a draft, where only what the author has read is published."""
    if question.status == "draft" or question.tier == "reviewed":
        return question
    waiting = GateFinding("reviewed_only", "draft", "it waits for the author of these notes to read it")
    return replace(question, status="draft", findings=(*question.findings, waiting))


def _reviewed(wording: Wording, corpus: Corpus, seed: int) -> GeneratedQuestion | GateFinding:
    source = _source(wording, corpus)
    if source is None:
        return GateFinding(
            "decision", "note", f"{wording.path}: the passage of “{wording.stem}” has changed or is gone"
        )
    key = " / ".join(one.text for one in wording.options if one.key)
    distractors = [one.text for one in wording.options if not one.key]
    print_ = fingerprint.fingerprint(wording.pattern, source.content_key, wording.stem, key, distractors)
    ascending = all(one.text[:1].isdigit() for one in wording.options)
    question = GeneratedQuestion(
        fingerprint=print_, pattern=wording.pattern, stem=wording.stem,
        options=in_order(wording.options, print_, seed, ascending=ascending),
        evidence=evidence_of(source), status="published", tier="reviewed", score=1.0,
        terms=watched(corpus, wording.stem, distractors),
    )  # fmt: skip
    # An author has read it: what the gates say of it is worth knowing, and decides nothing.
    noted = tuple(GateFinding(one.gate, "note", one.reason) for one in regate(question, corpus))
    return replace(question, findings=noted)


def _source(wording: Wording, corpus: Corpus) -> Source | None:
    """The sentence that the question rests on, in the file it was in or wherever the passage has moved."""
    for passage in _passages(wording, corpus):
        start = passage.block.text.find(wording.quote) if wording.quote else -1
        if start >= 0:
            return passage.source(start, start + len(wording.quote))
        if not wording.quote:
            first = sentence_spans(passage.block.text)
            return passage.source(*first[0]) if first else None
    return None


def _passages(wording: Wording, corpus: Corpus) -> list[Passage]:
    if wording.content_key:
        here = corpus.by_key.get((wording.path, wording.content_key))
        elsewhere = [one for one in corpus.passages if one.block.content_key == wording.content_key]
        return [here] if here else elsewhere
    return [one for one in corpus.passages if one.path == wording.path and wording.quote in one.block.text]
