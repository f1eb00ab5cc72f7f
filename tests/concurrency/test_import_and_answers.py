"""While notes come in, answers are recorded; nobody sees a notebook that is half there."""

import threading
import time

import pytest
from django.db import connection

from quizzes.models import Response
from tests.factories.quizzes import answer, make_bank, make_learner, start
from tests.topics.services.notes import source_of
from topics.models import Notebook, Topic
from topics.services.importing import apply_import, plan_import
from topics.services.sources import open_source

pytestmark = pytest.mark.django_db(transaction=True)

WITHIN = 1.0  # seconds


def _while_importing(plan, do):
    """Apply the plan in a thread; call `do` again and again until it is done. How long each call took."""
    failed = []

    def work():
        try:
            apply_import(plan, visibility="public")
        except Exception as error:  # noqa: BLE001 - told to the test
            failed.append(error)
        finally:
            connection.close()

    importing = threading.Thread(target=work)
    importing.start()
    seconds = []
    while importing.is_alive():
        before = time.monotonic()
        if do() is False:
            break
        seconds.append(time.monotonic() - before)
        time.sleep(0.05)
    importing.join()
    assert not failed
    return seconds


def _answers(attempt):
    positions = iter(range(1, attempt.items_count + 1))

    def submit():
        position = next(positions, None)
        if position is None:
            return False
        answer(attempt, position)
        return True

    return submit


def _note(number):
    lines = "\n\n".join(f"Sentence {line} of note {number} says {line * number}." for line in range(12))
    return f"# Note {number}\n\n{lines}\n"


def test_an_answer_during_an_import_is_recorded_within_a_second():
    attempt = start(make_learner(), make_bank(questions=30), count=30)
    plan = plan_import(None, source_of({f"{number}.md": _note(number) for number in range(150)}))
    seconds = _while_importing(plan, _answers(attempt))
    assert len(seconds) >= 5
    assert max(seconds) < WITHIN
    assert Response.objects.count() == len(seconds)


def test_nobody_sees_a_new_notebook_before_it_is_whole():
    plan = plan_import(None, source_of({f"{number}.md": _note(number) for number in range(60)}))
    seen = []

    def look():
        seen.append((Notebook.objects.standing().count(), Topic.objects.count()))

    _while_importing(plan, look)
    look()
    assert {topics for notebooks, topics in seen if notebooks} == {60}
    assert any(0 < topics < 60 for notebooks, topics in seen if not notebooks)


@pytest.mark.proof
def test_an_answer_during_the_import_of_1_870_files_is_recorded_within_a_second(shared_notes):
    attempt = start(make_learner(), make_bank(questions=300), count=300)
    plan = plan_import(None, open_source(shared_notes / "til.zip"))
    assert len(plan.topics) >= 1_800
    seconds = _while_importing(plan, _answers(attempt))
    assert max(seconds) < WITHIN
    assert Response.objects.count() == len(seconds) >= 100
