"""Workers: what is sent is worked on in processes of their own, which can be ended.

A thread that reads a large text keeps all others waiting, and cannot be stopped; a process can.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from threading import Condition

from flask import Flask, Response, abort, request
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.test import EnvironBuilder, run_wsgi_app

from addin_server.serving.turns import WORKING, Turns
from imrkit.cli import terminal

SECONDS = 30.0  # that a worker has for a request; the longest of real drafts takes three
_START = 120.0  # that it has until it can take one, which takes long on a busy machine
_SOON = 0.5  # seconds in which one that works may become free
_GRACE = 5.0  # more, until a worker ends by itself
_SPAWN = multiprocessing.get_context("spawn")  # the same on every system, and safe beside threads

MakeApp = Callable[[], Flask]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request that is to be worked on."""

    path: str
    content_type: str | None
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is answered to it."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


def work_elsewhere(app: Flask, turns: Turns, workers: Workers) -> None:
    """Let what is sent to an application be worked on by workers, in turn."""

    @app.before_request
    def forward() -> Response | None:
        if request.method != "POST":
            return None
        sent = Sent(
            path=request.path, content_type=request.content_type, body=request.get_data(cache=False)
        )
        if not turns.begin():
            raise _busy()
        try:
            answer = workers.answer(sent)
        finally:
            turns.end()
        if answer is None:
            abort(422, description="This is more than the server can work on: it was given up.")
        return Response(answer.body, answer.status, list(answer.headers))


def _busy() -> ServiceUnavailable:
    return ServiceUnavailable("The server is busy. Try again soon.", retry_after=2)


class Workers:
    """As many workers as there are turns: two start in advance, the others when they are needed.

    One that has to be started is taken when no other becomes free soon.
    """

    def __init__(
        self, make_app: MakeApp, *, count: int = WORKING, seconds: float = SECONDS
    ) -> None:
        """``make_app`` makes the application in a worker, and is found there by its name."""
        self._free = _Free(_Worker(make_app, seconds) for _ in range(count))

    def start(self) -> None:
        """Start two, so that a hard draft does not keep the next one waiting for a start."""
        self._free.start(2)

    def answer(self, sent: Sent) -> Answer | None:
        """Return what is answered; None: it took too long, or ended the worker.

        Raises ``ServiceUnavailable`` when a worker could not be started.
        """
        worker = self._free.lend()
        try:
            return worker.answer(sent)
        finally:
            self._free.take_back(worker)


class _Worker:
    """A process that answers one request after the other."""

    def __init__(self, make_app: MakeApp, seconds: float) -> None:
        self._make_app = make_app
        self._seconds = seconds
        self._running: tuple[multiprocessing.process.BaseProcess, Connection] | None = None
        self._is_ready = False  # its application is made

    @property
    def is_running(self) -> bool:
        return self._running is not None

    def start(self) -> Connection:
        """Start the process; return the pipe that leads to it."""
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(
            target=_work, args=(self._make_app, theirs, self._seconds), daemon=True
        )
        process.start()
        theirs.close()
        self._running = process, ours
        return ours

    def answer(self, sent: Sent) -> Answer | None:
        pipe = self._made_ready()
        try:
            pipe.send(sent)
            if pipe.poll(self._seconds):
                answer: Answer = pipe.recv()
                return answer
        except (EOFError, OSError):
            pass  # it ended
        self._end()
        return None

    def _made_ready(self) -> Connection:
        """Return the pipe to the process; its start takes no time of the request."""
        pipe = self.start() if self._running is None else self._running[1]
        try:
            if not self._is_ready and pipe.poll(_START):
                self._is_ready = pipe.recv()
        except (EOFError, OSError):
            pass  # it ended
        if not self._is_ready:
            self._end()
            raise _busy()
        return pipe

    def _end(self) -> None:
        if self._running is not None:
            process, pipe = self._running
            process.kill()
            process.join()
            pipe.close()
            self._running = None
            self._is_ready = False


class _Free:
    """The workers that have nothing to do; of those that run, the one that worked last is lent."""

    def __init__(self, workers: Iterable[_Worker]) -> None:
        self._changed = Condition()
        self._ended = list(workers)  # or not started yet
        self._running: list[_Worker] = []
        self._lent = 0

    def start(self, count: int) -> None:
        """Start so many, or as many as there are."""
        with self._changed:
            for one in self._ended[:count]:
                one.start()
            self._running += self._ended[:count]
            del self._ended[:count]

    def lend(self) -> _Worker:
        """Wait for one. A start takes a processor from those who work: it can wait a little."""
        with self._changed:
            self._changed.wait_for(lambda: self._running, _SOON if self._lent else 0)
            self._changed.wait_for(lambda: self._running or self._ended)
            self._lent += 1
            return (self._running or self._ended).pop()

    def take_back(self, worker: _Worker) -> None:
        """Take back one that was lent."""
        with self._changed:
            self._lent -= 1
            (self._running if worker.is_running else self._ended).append(worker)
            self._changed.notify_all()


def _work(make_app: MakeApp, pipe: Connection, seconds: float) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the server, which ends this one
    terminal.complain_in_logs()
    app = make_app()
    try:
        pipe.send(True)
        while True:
            sent = pipe.recv()
            _end_after(seconds + _GRACE)
            pipe.send(_answer(app, sent))
            _end_after(0)
    except (EOFError, OSError):
        return  # the server has ended


def _end_after(seconds: float) -> None:
    """Let the system end this process then, whatever it does: the server may be gone; 0: never."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _answer(app: Flask, sent: Sent) -> Answer:
    environ = EnvironBuilder(
        sent.path, method="POST", data=sent.body, content_type=sent.content_type
    ).get_environ()
    body, status, headers = run_wsgi_app(app, environ, buffered=True)
    return Answer(
        status=int(status.split()[0]), headers=tuple(headers.items()), body=b"".join(body)
    )
