"""What slow, silent and greedy ones cost the others: seconds that somebody waits, and megabytes.

    python benchmarks/server.py

A server of its own is started for each line. The bars: nobody waits longer than 2 seconds, neither
for a look at a draft beside one of the worst requests nor for /healthz beside eight; all who
keep their connections are answered; unfinished bodies take no more than 200 megabytes in sum. The
exit code is 1 when a bar is passed. A word behind the command picks the requests whose name has it.
"""

from __future__ import annotations

import base64
import http.client
import json
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from support.example import example_draft  # noqa: E402
from support.hostile import HOSTILE  # noqa: E402

WAIT = 2.0  # seconds
MEMORY = 200  # megabytes
MEGABYTE = 1_000_000
LOOK = b'{"snapshot": {}}'
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that runs."""

    port: int
    process: int

    def ask(self, path: str, body: bytes | None = None) -> tuple[int, float]:
        """Return the status of an answer, 0 for none, and the seconds that it took."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        begun, status = time.perf_counter(), 0
        with suppress(OSError, http.client.HTTPException):
            connection.request("POST" if body else "GET", path, body, JSON if body else {})
            answer = connection.getresponse()
            answer.read()
            status = answer.status
        connection.close()
        return status, time.perf_counter() - begun

    def megabytes(self) -> int:
        """Return the memory that the process has in use."""
        shown = subprocess.run(  # noqa: S603
            ["ps", "-o", "rss=", "-p", str(self.process)],  # noqa: S607
            capture_output=True,
            text=True,
            check=True,
        )
        return int(shown.stdout) // 1000


@contextmanager
def running() -> Iterator[Server]:
    """Run a server on a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "imrkit", "serve", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(port=port, process=process.pid)
    try:
        while server.ask("/api/reports", LOOK)[0] != 200:  # a worker is there too
            time.sleep(0.1)
        yield server
    finally:
        process.terminate()
        process.wait()


def others_wait(server: Server, sent: bytes) -> float:
    """Return how long the 201st waits beside 200 who sent this much and no more."""
    with ExitStack() as stack:
        for _ in range(200):
            one = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            one.sendall(sent)
        asked = [server.ask("/healthz"), server.ask("/panel"), server.ask("/api/reports", LOOK)]
    return max(took if status == 200 else 999 for status, took in asked)


def authors(server: Server, count: int = 200, looks: int = 5) -> tuple[int, float]:
    """Return how many of the looks of 200 authors were not answered, and the longest wait."""
    waits: list[float] = []
    failed: list[object] = []

    def write() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        try:
            for _ in range(looks):
                begun = time.perf_counter()
                connection.request("GET", "/api/checklists")
                answer = connection.getresponse()
                answer.read()
                waits.append(time.perf_counter() - begun)
                if answer.status != 200:
                    failed.append(answer.status)
                time.sleep(1)
        except (OSError, http.client.HTTPException) as error:
            failed.append(error)
        finally:
            connection.close()

    together(write, count)
    return count * looks - len(waits) + len(failed), max(waits)


def unfinished(server: Server) -> int:
    """Return the megabytes that 20 bodies of 30 MB take, of which each lacks the end."""
    before, most = server.megabytes(), 0
    with ExitStack() as stack:
        for _ in range(20):
            one = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            head = "POST /api/drafts/open HTTP/1.1\r\nHost: localhost\r\nContent-Length: 31000000"
            with suppress(OSError):  # ended, to make room
                one.sendall(f"{head}\r\n\r\n".encode() + bytes(30_000_000))
            most = max(most, server.megabytes())
    return most - before


def waits_beside(
    server: Server, count: int, sent: tuple[str, bytes], asked: tuple[str, bytes | None]
) -> tuple[set[int], float, float]:
    """Return the answers to so many of a request at once, and the longest of them.

    The third is the longest wait of what is asked again and again meanwhile.
    """
    answers: list[tuple[int, float]] = []
    senders = [
        threading.Thread(target=lambda: answers.append(server.ask(*sent))) for _ in range(count)
    ]
    for one in senders:
        one.start()
    longest = 0.0
    while any(one.is_alive() for one in senders):
        longest = max(longest, server.ask(*asked)[1])
        time.sleep(0.02)
    return {status for status, _ in answers}, max(took for _, took in answers), longest


def together(work: Callable[[], None], count: int) -> None:
    """Do something in as many threads, and wait for all."""
    threads = [threading.Thread(target=work) for _ in range(count)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()


def worst_requests() -> Iterator[tuple[str, str, bytes]]:
    """Yield what costs most: what it is, where it is sent, and its bytes."""
    for name, text in {
        "letters": "a" * 7 * MEGABYTE,
        "words": "word " * MEGABYTE,
        "marks on a letter": "a" + "\u0301\u0316" * 400_000,
        "tabs": "\t" * 3 * MEGABYTE,
        "numbers": "1 " * 3 * MEGABYTE,
        "dates": "1/1/2025 " * 700_000,
        "underscores": "_" * 7 * MEGABYTE,
        "brackets": "[" * 7 * MEGABYTE,
    }.items():
        for where, snapshot in {
            "a place": {
                "controls": [
                    {"tag": "imr:people-pen-picture", "kind": "rich-text", "text": text[:MEGABYTE]}
                ]
            },
            "a paragraph": {"blocks": [{"text": text}], "controls": [], "sections": []},
        }.items():
            body = json.dumps({"snapshot": snapshot}, ensure_ascii=False).encode()
            yield f"{name} in {where}", "/api/reports", body[: 8 * MEGABYTE]
    control: dict[str, object] = {"tag": "imr:people-pen-picture", "kind": "rich-text", "text": "x"}
    row = [{**control, "tag": "imr:chron-complete-table#entries.date", "text": "1/1/2025"}]
    table = {**control, "tag": "imr:chron-complete-table#entries", "kind": "repeating-section"}
    for name, controls in {
        "as many places as go in": [control] * 40_000,
        "as many rows as go in": [{**table, "rows": [row] * 30_000}],
        "rows within rows": [_nested(table)] * 300,
    }.items():
        yield name, "/api/reports", json.dumps({"snapshot": {"controls": controls}}).encode()
    blocks = [{"text": "1. x"}] * 120_000
    yield "as many paragraphs as go in", "/api/reports", _report(blocks=blocks, controls=[])
    yield "brackets alone", "/api/reports", b"[" * 30 * MEGABYTE
    yield from _drafts(table)


def _report(**snapshot: object) -> bytes:
    return json.dumps({"snapshot": snapshot}).encode()


def _nested(table: dict[str, object]) -> dict[str, object]:
    found = table
    for _ in range(60):
        found = {**table, "rows": [[found]]}
    return found


def _drafts(table: dict[str, object]) -> Iterator[tuple[str, str, bytes]]:
    draft = base64.b64encode(example_draft()).decode()
    row = {"cells": {"date": "1/1/2025", "event": "x"}}
    for name, edits in {
        "one place edited again and again": [{"tag": "imr:people-pen-picture", "value": "x"}] * 900,
        "many lines": [{"tag": "imr:people-pen-picture", "value": ["x"] * 200_000}],
        "many rows": [{"tag": table["tag"], "value": [row] * 30_000}],
        "long text": [{"tag": "imr:people-pen-picture", "value": "word " * 5 * MEGABYTE}],
    }.items():
        sent = json.dumps({"draft": draft, "edits": edits}).encode()
        yield name, "/api/drafts/open", sent
    for name, make in HOSTILE.items():
        sent = json.dumps({"draft": base64.b64encode(make()).decode()}).encode()
        yield f"a draft with {name}", "/api/drafts/open", sent


def main() -> None:
    """Print the table; exit with 1 when a bar is passed."""
    passed: list[bool] = []

    def say(what: str, found: str, *within: bool) -> None:
        passed.extend(within)
        print(f"| {what} | {found} | {'yes' if all(within) else 'NO'} |", flush=True)

    print("| what | found | within |\n|---|---|---|")
    for name, sent in {
        "silent": b"",
        "half a header": b"GET / HTTP/1.1\r\nHo",
        "half a body": b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n",
    }.items():
        with running() as server:
            took = others_wait(server, sent)
        say(f"the 201st beside 200: {name}", f"{took:.2f} s", took < WAIT)
    with running() as server:
        lost, took = authors(server)
    say("200 who keep their connections", f"{lost} lost, {took:.2f} s", lost == 0, took < WAIT)
    with running() as server:
        grown = unfinished(server)
    say("20 unfinished bodies of 30 MB", f"{grown} MB more", grown < MEMORY)
    for name, path, body in worst_requests():
        if len(sys.argv) > 1 and sys.argv[1] not in name:
            continue
        with running() as server:
            _, _, look = waits_beside(server, 1, (path, body), ("/api/reports", LOOK))
            statuses, took, waited = waits_beside(server, 8, (path, body), ("/healthz", None))
        found = f"{sorted(statuses)} in {took:.1f} s; /healthz {waited:.2f} s, a look {look:.2f} s"
        say(name, found, waited < WAIT, look < WAIT, statuses <= {200, 400, 413, 422, 503})
    sys.exit(not all(passed))


if __name__ == "__main__":
    main()
