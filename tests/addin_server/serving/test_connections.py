"""Many people at once, slow ones and silent ones: whoever comes next is answered."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from addin_server.serving.connections import CONNECTIONS, READ, make_server
from addin_server.settings import Settings

HELLO = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
WAITED_FOR = threading.Event()  # by whoever asks for /wait
BUSY = {
    "code": 503,
    "status": "Service Unavailable",
    "message": "The server is busy. Try again soon.",
}
TOO_LARGE = {
    "code": 413,
    "status": "Request Entity Too Large",
    "message": "What was sent is larger than 32 MB: refused.",
}
LIMIT = 60.0  # seconds; whoever is shut out waits longer. How short it is: benchmarks/server.py


def answers(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    """Answer with as many bytes as the path says, or with the number of those received."""
    path = environ["PATH_INFO"].strip("/")
    if path == "wait":
        assert WAITED_FOR.wait(60)
    size = int(path) if path.isdigit() else 2
    body = b"x" * size or str(len(environ["wsgi.input"].read())).encode()
    start("200 OK", [("Content-Length", str(len(body)))])
    return [body]


class Running:
    """A server on a port of its own, in a thread."""

    def __init__(self, held_bytes: int) -> None:
        settings = Settings(port=0)
        self.server = make_server(answers, settings, threads=8, held_bytes=held_bytes)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """End it."""
        self.server.task_dispatcher.shutdown()
        for one in list(self.server.map.values()):
            one.close()
        self.thread.join(timeout=10)

    def channels(self) -> list[Any]:
        """Return its connections."""
        return [one for one in list(self.server.map.values()) if hasattr(one, "held")]

    def held(self) -> int:
        """Return the bytes of bodies and answers that it holds."""
        return sum(one.held for one in self.channels())

    def open(self) -> socket.socket:
        """Open a connection."""
        return socket.create_connection(self.server.effective_listen[0], timeout=LIMIT)


@pytest.fixture
def running() -> Iterator[Running]:
    started = Running(held_bytes=10_000_000)
    yield started
    started.stop()


def ask(connection: socket.socket) -> bytes:
    connection.sendall(HELLO)
    return answer_on(connection)


def answer_on(connection: socket.socket) -> bytes:
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    assert answer.status == 200
    return answer.read()


def refusal_on(connection: socket.socket) -> dict[str, Any]:
    """Return the payload of a refusal, whose connection ends with it."""
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    assert answer.getheader("Content-Type") == "application/json"
    assert answer.getheader("Cache-Control") == "no-store"
    payload: dict[str, Any] = json.loads(answer.read())
    assert payload["code"] == answer.status
    assert is_closed(connection)
    return payload


def waited(running: Running) -> float:
    begun = time.monotonic()
    with running.open() as one:
        assert ask(one) == b"xx"
    return time.monotonic() - begun


def is_closed(connection: socket.socket) -> bool:
    """Tell whether the server ended a connection, once it had the time to."""
    connection.settimeout(LIMIT)
    try:
        while connection.recv(65536):
            pass
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: loc", HELLO])
@pytest.mark.parametrize("count", [200, CONNECTIONS + 50])
def test_slow_and_silent_ones_shut_nobody_out(running: Running, sent: bytes, count: int) -> None:
    with ExitStack() as stack:
        for _ in range(count):
            one = stack.enter_context(running.open())
            if sent:
                one.sendall(sent)

        assert waited(running) < LIMIT
        assert len(running.channels()) <= CONNECTIONS + 2


def full_house(running: Running, stack: ExitStack, first: bytes) -> list[socket.socket]:
    """Open as many connections as there may be, all silent for a minute; the first sent some."""
    connections = [stack.enter_context(running.open()) for _ in range(CONNECTIONS)]
    connections[0].sendall(first)
    until(lambda: len(running.channels()) == CONNECTIONS)
    until(lambda: any(one.request or one.requests for one in running.channels()))
    for channel in running.channels():
        channel.last_activity -= 60
    return connections


def test_the_one_longest_silent_goes_first(running: Running) -> None:
    with ExitStack() as stack:
        silent, *others = full_house(running, stack, HELLO[:10])
        for one in others:
            assert ask(one) == b"xx"

        assert waited(running) < LIMIT
        assert is_closed(silent)
        assert [ask(one) for one in others] == [b"xx"] * len(others)


def test_one_that_is_being_served_never_goes(running: Running) -> None:
    with ExitStack() as stack:
        served, *_ = full_house(running, stack, HELLO.replace(b"/", b"/wait", 1))
        for _ in range(10):
            assert waited(running) < LIMIT

        WAITED_FOR.set()
        assert answer_on(served) == b"xx"


def test_two_hundred_who_keep_their_connections_are_all_answered(running: Running) -> None:
    failed: list[object] = []

    def author() -> None:
        try:
            with running.open() as one:
                for _ in range(5):
                    assert ask(one) == b"xx"
        except (AssertionError, OSError, http.client.HTTPException) as error:
            failed.append(error)

    together(author, 200)

    assert failed == []


def together(work: Callable[[], None], count: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(count)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def begin(connection: socket.socket, declared: int, sent: int) -> None:
    head = f"POST /0 HTTP/1.1\r\nHost: localhost\r\nContent-Length: {declared}\r\n\r\n"
    connection.sendall(head.encode() + b"x" * sent)


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_unfinished_bodies_are_bounded_in_sum(running: Running) -> None:
    with ExitStack() as stack:
        for _ in range(20):
            one = stack.enter_context(running.open())
            begin(one, 3_000_000, 2_900_000)
            assert running.held() <= 10_000_000 + 20 * READ

        with running.open() as last:
            begin(last, 1_000_000, 1_000_000)
            assert answer_on(last) == b"1000000"


def test_the_body_longest_silent_goes_first(running: Running) -> None:
    with running.open() as first, running.open() as second, running.open() as third:
        begin(first, 5_000_000, 4_000_000)
        until(lambda: running.held() >= 4_000_000)
        begin(second, 5_000_000, 4_000_000)
        until(lambda: running.held() >= 8_000_000)
        begin(third, 5_000_000, 5_000_000)

        first.sendall(b"x" * 1_000_000)
        assert refusal_on(first) == BUSY
        assert answer_on(third) == b"5000000"
        second.sendall(b"x" * 1_000_000)
        assert answer_on(second) == b"5000000"


def test_whoever_sends_a_body_reads_an_answer_even_when_there_is_no_room(running: Running) -> None:
    statuses: list[int] = []

    def send() -> None:
        with running.open() as one:
            begin(one, 4_000_000, 4_000_000)
            answer = http.client.HTTPResponse(one)
            answer.begin()
            statuses.append(answer.status)

    together(send, 12)

    assert len(statuses) == 12
    assert set(statuses) <= {200, 503}
    assert 200 in statuses


@pytest.mark.parametrize("declared", [True, False])
def test_a_body_that_is_too_large_is_read_on_and_refused(running: Running, declared: bool) -> None:
    with running.open() as one:
        if declared:
            begin(one, 40_000_000, 40_000_000)
        else:
            one.sendall(
                b"POST /0 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            )
            for _ in range(40):
                one.sendall(b"f4240\r\n" + b"x" * 1_000_000 + b"\r\n")
                assert running.held() <= 33 * 1024 * 1024
            one.sendall(b"0\r\n\r\n")

        assert refusal_on(one) == TOO_LARGE


def test_a_body_without_an_end_is_not_read_for_ever(running: Running) -> None:
    with running.open() as one, pytest.raises(OSError):
        begin(one, 10**12, 1)
        for _ in range(400):
            one.sendall(b"x" * 1_000_000)


@pytest.mark.parametrize("sent", [b"GET / HTTP/1.1\r\nno header\r\n\r\n", b"\x16\x03\x01\r\n\r\n"])
def test_what_is_no_request_is_told_so_in_the_shape_of_every_failure(
    running: Running, sent: bytes
) -> None:
    with running.open() as one:
        one.sendall(sent)
        payload = refusal_on(one)

    assert payload["code"] == 400
    assert payload["message"].startswith("The request could not be read: ")


def test_what_ended_takes_no_room(running: Running) -> None:
    for _ in range(5):
        with running.open() as one:
            begin(one, 9_000_000, 8_000_000)
            until(lambda: running.held() >= 8_000_000)
        until(lambda: running.held() == 0)
    with running.open() as one:
        begin(one, 9_000_000, 9_000_000)
        assert answer_on(one) == b"9000000"
    until(lambda: running.held() == 0)


def test_answers_that_nobody_takes_are_bounded_too_and_hold_up_nobody(running: Running) -> None:
    with ExitStack() as stack:
        for _ in range(20):
            one = stack.enter_context(running.open())
            one.sendall(b"GET /9000000 HTTP/1.1\r\nHost: localhost\r\n\r\n")

        until(lambda: running.held() > 5_000_000)
        assert waited(running) < LIMIT
        until(lambda: running.held() <= 10_000_000)
