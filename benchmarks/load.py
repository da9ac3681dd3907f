"""Servers of their own, and requests to them over connections that stay open."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress

_START = 60.0  # seconds that a server has until it answers
_HEAD = b"\r\n\r\n"
_LENGTH = b"content-length:"


class Connection:
    """A connection over which one request follows the other."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._port = port

    def post(self, path: str, body: bytes) -> tuple[int, bytes]:
        """Send JSON; return the status and the body of the answer."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self._socket.sendall(head.encode() + body)
        return self._answer()

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _answer(self) -> tuple[int, bytes]:
        read = b""
        while _HEAD not in read:
            read += self._more()
        head, _, body = read.partition(_HEAD)
        lines = head.lower().split(b"\r\n")
        length = next(int(one[len(_LENGTH) :]) for one in lines if one.startswith(_LENGTH))
        while len(body) < length:
            body += self._more()
        return int(head.split()[1]), body

    def _more(self) -> bytes:
        read = self._socket.recv(65536)
        if not read:
            raise ConnectionError("The server has hung up.")
        return read


@contextmanager
def served(*command: str, path: str, body: bytes) -> Iterator[tuple[int, int]]:
    """Run a server with Python; give its port and the number of its process once it answers.

    ``command``: the arguments of Python, “{port}” for the port.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = [one.format(port=port) for one in command]
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _until_it_answers(port, path, body)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait()


def _until_it_answers(port: int, path: str, body: bytes) -> None:
    until = time.monotonic() + _START
    while time.monotonic() < until:
        with suppress(OSError):
            if Connection(port).post(path, body)[0] == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("The server does not answer.")


def send(port: int, path: str, body: bytes, *, connections: int, each: int) -> None:
    """Send so many requests over each of so many connections, as fast as they are answered."""
    together([lambda: _sent(port, path, body, each)] * connections)


def _sent(port: int, path: str, body: bytes, count: int) -> None:
    connection = Connection(port)
    for _ in range(count):
        status, answer = connection.post(path, body)
        if status != 200:
            raise RuntimeError(answer.decode())
    connection.close()


def together(works: Sequence[Callable[[], None]]) -> None:
    """Do some work at once, each in a thread; raise the first error when all have ended."""
    errors: list[BaseException] = []

    def tried(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=tried, args=(one,)) for one in works]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    if errors:
        raise errors[0]
