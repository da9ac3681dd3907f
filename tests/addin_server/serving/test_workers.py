"""What is sent is worked on elsewhere: nobody waits for it, and what takes too long is given up."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from support.slow_app import make_app, make_late_app, make_no_app
from werkzeug.exceptions import ServiceUnavailable

from addin_server.serving.turns import Turns
from addin_server.serving.workers import Answer, Sent, Workers, work_elsewhere

pytestmark = pytest.mark.programs  # each worker is a process


def sent(path: str, body: bytes = b"") -> Sent:
    return Sent(path=path, content_type="text/plain", body=body)


def text_of(answer: Answer | None) -> str:
    assert answer is not None
    return answer.body.decode()


@pytest.fixture(scope="module")
def workers() -> Workers:
    started = Workers(make_app, count=2, seconds=120)
    started.start()
    return started


def test_what_is_sent_and_what_is_answered_come_through_whole(workers: Workers) -> None:
    body = bytes(range(256)) * 40_000

    answer = workers.answer(sent("/echo", body))

    assert answer is not None
    assert (answer.status, answer.body) == (201, body)
    assert dict(answer.headers)["X-Kind"] == "text/plain"


def test_the_one_that_worked_last_works_again(workers: Workers) -> None:
    processes = {text_of(workers.answer(sent("/process"))) for _ in range(4)}

    assert len(processes) == 1


def test_two_are_there_before_they_are_needed() -> None:
    workers = Workers(make_app, count=3)

    workers.start()

    assert [len(workers._free._running), len(workers._free._ended)] == [2, 1]
    for one in workers._free._running:
        one._end()


def test_two_work_at_once(workers: Workers, tmp_path: Path) -> None:
    awaited = tmp_path / "there"
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(workers.answer, sent("/until", str(awaited).encode()))
        while workers._free._lent == 0:
            time.sleep(0.01)
        assert text_of(workers.answer(sent("/echo", b"x"))) == "x"
        assert not waiting.done()
        awaited.touch()
        assert text_of(waiting.result()) == "there"


def test_one_that_ends_its_process_gets_no_answer_and_the_next_one_does(workers: Workers) -> None:
    assert workers.answer(sent("/end")) is None

    assert text_of(workers.answer(sent("/echo", b"x"))) == "x"


def test_one_that_has_to_start_waits_until_no_other_is_free() -> None:
    workers = Workers(make_app, count=2, seconds=120)
    workers.start()
    warm = text_of(workers.answer(sent("/process")))
    workers._free._running.reverse()  # the other one is next

    assert workers.answer(sent("/end")) is None

    assert [len(workers._free._running), len(workers._free._ended)] == [1, 1]
    assert text_of(workers.answer(sent("/process"))) == warm


@contextmanager
def two_of_three_working(awaited: Path) -> Iterator[tuple[Workers, ThreadPoolExecutor]]:
    """Have two workers of three work until a file is there."""
    workers = Workers(make_app, count=3, seconds=120)
    workers.start()
    until = sent("/until", str(awaited).encode())
    with ThreadPoolExecutor(3) as pool:
        working = [pool.submit(workers.answer, until) for _ in range(2)]
        while workers._free._lent < 2:
            time.sleep(0.01)
        yield workers, pool
        awaited.touch()
        assert [text_of(one.result()) for one in working] == ["there", "there"]


def test_none_starts_while_another_becomes_free_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("addin_server.serving.workers._SOON", 120)
    with two_of_three_working(tmp_path / "there") as (workers, pool):
        waiting = pool.submit(workers.answer, sent("/echo", b"x"))
        (tmp_path / "there").touch()
        assert text_of(waiting.result()) == "x"
    assert len(workers._free._ended) == 1


def test_one_starts_when_no_other_becomes_free(tmp_path: Path) -> None:
    with two_of_three_working(tmp_path / "there") as (workers, _):
        assert text_of(workers.answer(sent("/echo", b"x"))) == "x"


def test_the_time_of_a_start_is_not_the_request_s() -> None:
    workers = Workers(make_late_app, count=1, seconds=4)

    assert text_of(workers.answer(sent("/echo", b"x"))) == "x"


def test_one_that_does_not_start_is_no_hard_draft() -> None:
    workers = Workers(make_no_app, count=1)

    with pytest.raises(ServiceUnavailable):
        workers.answer(sent("/echo"))

    assert [len(workers._free._running), len(workers._free._ended)] == [0, 1]


def test_one_that_takes_too_long_is_given_up_and_ended() -> None:
    workers = Workers(make_app, count=1, seconds=120)
    before = text_of(workers.answer(sent("/process")))
    (worker,) = workers._free._running
    worker._seconds = 0.3

    assert workers.answer(sent("/hold")) is None

    worker._seconds = 120
    after = text_of(workers.answer(sent("/process")))
    assert before != after


def test_one_whose_server_is_gone_ends_by_itself() -> None:
    (worker,) = Workers(make_app, count=1, seconds=1)._free._ended
    worker.start().send(sent("/hold"))
    assert worker._running is not None
    process, _ = worker._running

    process.join(60)

    assert process.exitcode == -signal.SIGALRM


# The server in front of them


class Front:
    """A server whose workers work until they are let go."""

    def __init__(self, turns: Turns, answer: Answer | None) -> None:
        self.let_go = threading.Event()
        self.begun = threading.Semaphore(0)
        self._answer = answer
        self.app = Flask(__name__)
        self.app.add_url_rule("/look", view_func=lambda: "seen")
        work_elsewhere(self.app, turns, self)  # type: ignore[arg-type]

    def answer(self, _: Sent) -> Answer | None:
        """Answer as a worker would."""
        self.begun.release()
        assert self.let_go.wait(30)
        return self._answer

    def post(self) -> int:
        """Send a request; return the status of its answer."""
        return self.app.test_client().post("/work").status_code

    @contextmanager
    def busy(self, count: int) -> Iterator[list[Future[int]]]:
        """Have so many requests worked on."""
        with ThreadPoolExecutor(count) as pool:
            posted = [pool.submit(self.post) for _ in range(count)]
            for _ in posted:
                assert self.begun.acquire(timeout=30)
            yield posted
            self.let_go.set()


DONE = Answer(status=200, headers=(("X-Kind", "done"),), body=b"done")


def test_one_too_many_is_told_to_come_again_and_what_needs_no_work_never_waits() -> None:
    front = Front(Turns(working=2, waiting=0), DONE)
    with front.busy(2) as posted:
        refused = front.app.test_client().post("/work")

        assert (refused.status_code, refused.headers["Retry-After"]) == (503, "2")
        assert front.app.test_client().get("/look").text == "seen"
    assert [one.result() for one in posted] == [200, 200]
    assert front.post() == 200


def test_one_that_waits_gets_its_turn() -> None:
    front = Front(Turns(working=1, waiting=1, patience=30), DONE)
    with ThreadPoolExecutor(1) as pool:
        with front.busy(1) as posted:
            waiting = pool.submit(front.post)
        assert [posted[0].result(), waiting.result()] == [200, 200]


def test_one_whose_turn_does_not_come_is_told_so() -> None:
    front = Front(Turns(working=1, waiting=1, patience=0.01), DONE)
    with front.busy(1) as posted:
        assert [front.post(), front.post()] == [503, 503]
    assert posted[0].result() == 200


def test_one_that_is_given_up_is_told_so_and_gives_its_turn_back() -> None:
    front = Front(Turns(working=1, waiting=0), None)
    front.let_go.set()

    assert [front.post(), front.post()] == [422, 422]
