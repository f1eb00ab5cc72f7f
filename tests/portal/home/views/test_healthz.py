"""What a watcher is told."""

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from portal.home.selectors import health as selector


def make_task(seconds_ago=0, status="READY", **extra):
    then = timezone.now() - timedelta(seconds=seconds_ago)
    task = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}},
        task_path="portal.home.tasks.example",
        backend_name="default",
        run_after=then,
        status=status,
        exception_class_path="",
        traceback="",
        **extra,
    )
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=then)


def test_with_nothing_to_do_all_is_well(client, db):
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"database": "ok", "worker": "ok", "oldest_waiting_seconds": None}


def test_a_task_that_waits_for_long_means_that_no_worker_runs_but_pages_are_served(client, db):
    make_task(seconds_ago=90)
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json()["worker"] == "not seen"
    assert 85 <= response.json()["oldest_waiting_seconds"] <= 95


def test_a_task_that_has_just_come_says_nothing_against_the_worker(client, db):
    make_task(seconds_ago=2)
    assert client.get("/healthz").json()["worker"] == "ok"


def test_a_busy_worker_may_let_others_wait(client, db):
    make_task(seconds_ago=90)
    make_task(status="RUNNING", started_at=timezone.now() - timedelta(minutes=3))
    assert client.get("/healthz").json()["worker"] == "ok"


def test_a_task_left_running_by_a_dead_worker_is_no_sign_of_life(client, db):
    make_task(seconds_ago=90)
    make_task(status="RUNNING", started_at=timezone.now() - timedelta(days=1))
    assert client.get("/healthz").json()["worker"] == "not seen"


def test_a_lost_database_is_said_with_503(client, monkeypatch):
    class Lost:
        @staticmethod
        def ready():
            raise DatabaseError

    monkeypatch.setattr(selector.DBTaskResult, "objects", Lost)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json()["database"] == "unreachable"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_can_only_be_read(client, method):
    assert getattr(client, method)("/healthz").status_code == 405


def test_nobody_keeps_the_answer(client, db):
    assert "no-store" in client.get("/healthz")["Cache-Control"]
