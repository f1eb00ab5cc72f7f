import io
import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from quizzes.engine import load
from quizzes.models import Attempt, Card, Learner, QuestionReport, Response
from quizzes.services import learners
from quizzes.services.derived import derived_rebuild
from quizzes.services.learners import guest_claim, guests_expire
from quizzes.services.questions import question_edit, question_publish, question_unpublish
from quizzes.services.reports import question_report
from tests.factories.quizzes import answer, make_bank, make_learner, start

pytestmark = pytest.mark.django_db


def practised(learner=None):
    learner = learner or make_learner()
    attempt = start(learner, make_bank(questions=3))
    for position, right in ((1, True), (3, False)):
        answer(attempt, position, right=right)
    attempt.refresh_from_db()
    return attempt


def run(*arguments):
    out, err = io.StringIO(), io.StringIO()
    call_command("rebuild_derived", *arguments, stdout=out, stderr=err)
    return out.getvalue() + err.getvalue()


def test_what_answers_left_behind_agrees_with_the_log():
    practised()
    assert "agree" in run("--check")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda: Attempt.objects.update(marks="rrr"),
        lambda: Attempt.objects.update(right_count=7),
        lambda: Attempt.objects.update(seconds=99),
        lambda: Card.objects.filter(last_right=True).update(answers=5),
        lambda: Card.objects.filter(last_right=True).delete(),
    ],
)
def test_a_disagreement_is_named_and_put_right_only_when_asked(spoil):
    attempt = practised()
    spoil()
    for _ in range(2):
        with pytest.raises(CommandError, match=r"1 disagreement.* found"):
            run("--check")
    with pytest.raises(CommandError, match="put right"):
        run()
    assert "agree" in run("--check")
    attempt.refresh_from_db()
    assert (attempt.marks, attempt.right_count) == ("r.w", 1)


def test_the_sentence_says_which_attempt_and_what_the_log_says():
    attempt = practised()
    Attempt.objects.update(marks="...")
    (sentence,) = derived_rebuild(write=False)
    assert str(attempt.public_id) in sentence
    assert "r.w" in sentence


def test_idle_guests_go_and_users_and_busy_guests_stay(stranger):
    now = timezone.now()
    idle, busy, user = practised().learner, practised().learner, practised(make_learner(stranger)).learner
    Learner.objects.update(last_seen_at=now - timedelta(days=40))
    Response.objects.exclude(item__attempt__learner=busy).update(at=now - timedelta(days=40))
    out = io.StringIO()
    call_command("expire_guests", "--days", "30", stdout=out)
    assert out.getvalue() == "1 guest deleted.\n"
    assert set(Learner.objects.all()) == {busy, user}
    assert not Attempt.objects.filter(learner=idle.pk).exists()


def test_a_guest_who_answers_while_others_expire_stays(monkeypatch):
    now = timezone.now()
    guests = [practised().learner for _ in range(2)]
    Learner.objects.update(last_seen_at=now - timedelta(days=40))
    Response.objects.update(at=now - timedelta(days=40))
    steps = learners.write_in_chunks

    def meanwhile(planned):
        attempt = Attempt.objects.get(learner=guests[1])
        answer(attempt, 2)
        steps(planned)

    monkeypatch.setattr(learners, "write_in_chunks", meanwhile)
    assert guests_expire(now=now, days=30) == 1
    assert list(Learner.objects.all()) == [guests[1]]
    assert Attempt.objects.get().marks == "rrw"


def test_of_two_answers_to_one_question_the_later_counts_as_the_last_whichever_is_written_first():
    learner, notebook, now = make_learner(), make_bank(questions=1), timezone.now()
    later, earlier = start(learner, notebook), start(learner, notebook)
    answer(later, right=False, now=now + timedelta(milliseconds=5))
    answer(earlier, right=True, now=now)
    assert Card.objects.get().last_right is False
    assert "agree" in run("--check")


def test_a_claim_joins_cards_and_reports_of_both(stranger):
    notebook = make_bank(questions=2)
    guest, mine = make_learner(), make_learner(stranger)
    for learner, right in ((guest, True), (mine, False), (guest, False)):
        answer(start(learner, notebook, seed=1), 1, right=right)
    version = notebook.questions.first().version
    for learner in (guest, mine):
        question_report(version=version, learner_id=learner.pk, reason="unclear", now=timezone.now())
    question_report(version=version, learner_id=guest.pk, reason="wording", now=timezone.now())
    assert guest_claim(guest_id=guest.pk, user=stranger) == mine
    assert sum(mine.cards.values_list("answers", flat=True)) == 3
    assert sum(mine.cards.values_list("right", flat=True)) == 1
    assert sorted(QuestionReport.objects.filter(learner=mine).values_list("reason", flat=True)) == [
        "unclear",
        "wording",
    ]
    assert "agree" in run("--check")


def test_a_reserved_question_is_in_no_export():
    notebook = make_bank(questions=2)
    for question in notebook.questions.all():
        question_publish(question=question)
    held = notebook.questions.last()
    type(held).objects.filter(pk=held.pk).update(reserved=True)
    out = io.StringIO()
    call_command("export_decisions", notebook.slug, stdout=out)
    assert held.version.stem not in out.getvalue()
    assert notebook.questions.first().version.stem in out.getvalue()


def test_an_authors_decisions_are_written_as_the_engine_reads_them(owner, tmp_path):
    notebook = make_bank(questions=4, owner=owner)
    accepted, edited, rejected, by_rule = notebook.questions.all()
    question_publish(question=accepted)
    proposed = edited.version.fingerprint
    question_edit(question=edited, editor=owner, stem="Which one queues?", options=edited.version.options)
    question_unpublish(question=rejected, reason="Too easy.")
    file = tmp_path / "decisions.json"
    call_command("export_decisions", notebook.slug, "--output", file, stdout=io.StringIO())
    decided = {entry.fingerprint: entry for entry in load(file.read_bytes()).entries}
    assert decided[accepted.version.fingerprint].verdict == "accept"
    assert (decided[proposed].verdict, decided[proposed].wording.stem) == ("edit", "Which one queues?")
    assert decided[rejected.version.fingerprint].reason == "Too easy."
    assert by_rule.version.fingerprint not in decided
    out = io.StringIO()
    call_command("export_decisions", notebook.slug, stdout=out)
    assert json.loads(out.getvalue()) == json.loads(file.read_text())
    with pytest.raises(CommandError, match="no notebook"):
        call_command("export_decisions", "nowhere")
