"""So many requests are worked on at once; the others wait a little, or are told to come again."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from addin_server.turns import Turns, take_turns


class Work:
    """Requests that work until they are let go."""

    def __init__(self, turns: Turns) -> None:
        self.let_go = threading.Event()
        self.begun = threading.Semaphore(0)
        self.app = Flask(__name__)
        take_turns(self.app, turns)
        self.app.add_url_rule("/work", view_func=self._work, methods=["POST"])
        self.app.add_url_rule("/fail", view_func=self._fail, methods=["POST"])
        self.app.add_url_rule("/look", view_func=lambda: "seen")

    def _work(self) -> str:
        self.begun.release()
        assert self.let_go.wait(30)
        return "done"

    def _fail(self) -> str:
        raise ValueError

    def post(self, path: str = "/work") -> int:
        """Send a request; return the status of its answer."""
        return self.app.test_client().post(path).status_code


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as started:
        yield started


def test_one_too_many_is_told_to_come_again_and_what_needs_no_work_never_waits(
    pool: ThreadPoolExecutor,
) -> None:
    work = Work(Turns(working=2, waiting=0))
    busy = [pool.submit(work.post) for _ in range(2)]
    for _ in busy:
        assert work.begun.acquire(timeout=30)

    refused = work.app.test_client().post("/work")

    assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
    assert work.app.test_client().get("/look").text == "seen"
    work.let_go.set()
    assert [one.result() for one in busy] == [200, 200]
    assert work.post() == 200


def test_one_that_waits_gets_its_turn(pool: ThreadPoolExecutor) -> None:
    work = Work(Turns(working=1, waiting=1, patience=30))
    both = [pool.submit(work.post) for _ in range(2)]
    assert work.begun.acquire(timeout=30)

    work.let_go.set()

    assert [one.result() for one in both] == [200, 200]


def test_one_whose_turn_does_not_come_is_told_so(pool: ThreadPoolExecutor) -> None:
    work = Work(Turns(working=1, waiting=1, patience=0.01))
    busy = pool.submit(work.post)
    assert work.begun.acquire(timeout=30)

    assert [work.post(), work.post()] == [503, 503]

    work.let_go.set()
    assert busy.result() == 200


def test_one_that_fails_gives_its_turn_back() -> None:
    work = Work(Turns(working=1, waiting=0))
    work.let_go.set()

    assert [work.post("/fail"), work.post("/nowhere"), work.post("/look")] == [500, 404, 405]
    assert work.post() == 200
