"""``imrkit serve``: it answers, and no draft gets into a file or a log."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import imrkit
from addin_server.serve import serve

# Writes down every file that the server or one of its workers opens for writing. Python runs a file
# of this name at the start of each process.
WATCH = """
import os, sys
def watch(event, arguments):
    is_file = event == "open" and not isinstance(arguments[0], int)  # a number: a pipe
    writes = is_file and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event.startswith("tempfile."):
        os.write(seen, f"{event} {arguments}\\n".encode())
seen = os.open(os.environ["SEEN"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
os.write(seen, b"begun\\n")
sys.addaudithook(watch)
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path, Path]]:
    """A server in a process of its own: its address, the files it wrote, its log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    opened, log = tmp_path / "opened.txt", tmp_path / "log.txt"
    (tmp_path / "sitecustomize.py").write_text(WATCH)
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "imrkit", "serve", "--port", str(port)],
            env={**os.environ, "PYTHONPATH": str(tmp_path), "SEEN": str(opened)},
            stdout=out,
            stderr=out,
        )
        try:
            yield wait_for(f"http://127.0.0.1:{port}"), opened, log
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_for(address: str) -> str:
    late = time.monotonic() + 120  # seconds, on a busy machine
    while time.monotonic() < late:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=1):  # noqa: S310
                return address
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


@pytest.mark.programs
def test_a_large_draft_stays_in_memory_and_out_of_the_log(
    server: tuple[str, Path, Path],
) -> None:
    address, opened, log = server
    draft = imrkit.Draft.open(imrkit.new("dardr", "Example Police"))
    words = "Adult A kept bees"
    noise = "".join(chr(0x4E00 + i * 7919 % 20000) for i in range(900_000))
    draft.fill("imr:people-pen-picture", [words, noise])
    data = draft.to_bytes()
    assert len(data) > 1_500_000  # past what waitress and Werkzeug keep in memory by themselves

    request = urllib.request.Request(  # noqa: S310
        f"{address}/api/drafts/open",
        data=json.dumps({"draft": base64.b64encode(data).decode()}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        body = answer.read().decode()

    assert words in body
    assert set(opened.read_text().splitlines()) == {"begun"}
    assert len(opened.read_text().splitlines()) >= 2  # the server, and the worker that read it
    assert words not in log.read_text()
    assert "The panel:" in log.read_text()


LOCAL = "Host: localhost\r\n"
ELSEWHERE = "Host: elsewhere.example\r\n"
ANSWERED = (
    ("GET /panel", LOCAL, b"200 OK"),
    ("GET /panel", "", b"400 BAD REQUEST"),
    ("GET /panel", ELSEWHERE, b"400 BAD REQUEST"),
    ("GET /panel", LOCAL + ELSEWHERE, b"400 BAD REQUEST"),
    ("POST /api/reports", ELSEWHERE, b"400 BAD REQUEST"),
    ("POST /api/reports", LOCAL, b"415 UNSUPPORTED MEDIA TYPE"),
    ("POST /api/nowhere", LOCAL, b"404 NOT FOUND"),
    ("TRACE /api/reports", LOCAL, b"405 METHOD NOT ALLOWED"),
)


@pytest.mark.programs
def test_a_server_that_runs_answers_as_the_application_does(
    server: tuple[str, Path, Path],
) -> None:
    port = int(server[0].rsplit(":", 1)[1])
    for asked, host, status in ANSWERED:
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            connection.sendall(f"{asked} HTTP/1.1\r\n{host}Connection: close\r\n\r\n".encode())
            answer = b"".join(iter(lambda: connection.recv(65536), b""))

        head, _, body = answer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 " + status)
        assert b"X-Content-Type-Options: nosniff" in head
        assert (b"Allow: " in head) is (b"405" in status)
        assert body.startswith(b"{") is (b"200" not in status)
        assert b"Server:" not in head


@pytest.mark.programs
def test_an_address_that_is_taken_is_one_sentence(server: tuple[str, Path, Path]) -> None:
    port = server[0].rsplit(":", 1)[1]

    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "serve", "--port", port],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert f"127.0.0.1:{port} cannot be listened on" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.programs
def test_a_broken_checklist_is_one_sentence(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "serve", "--checklist", tmp_path / "none.toml"],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert "this file does not exist" in done.stderr


# What is wrong with a force's own files is told when the server starts, not to the first author.
OWN_FILES = {
    "no brand": (["--brand", "none.toml"], "none.toml"),
    "a brand with a mistake": (["--brand", "odd.toml"], "line 1: “colour”"),
    "words for a place that there is not": (["--brand", "astray.toml"], "has no place “no-such”"),
    "no master": (["--master", "none.docx"], "none.docx"),
    "a master that is none": (["--master", "odd.toml"], "is not a Word document"),
    "no folder of mappings": (["--mappings", "none"], "none"),
}


@pytest.mark.programs
@pytest.mark.parametrize("case", OWN_FILES)
def test_a_fault_in_a_force_s_own_files_is_told_at_the_start(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("odd.toml").write_text('colour = "blue"\n')
    Path("astray.toml").write_text('[roles]\nno-such = "Chief officer"\n')
    options, says = OWN_FILES[case]

    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "serve", *options],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.programs
@pytest.mark.parametrize(
    "origin",
    ["imr.example.police.uk", "https://imr.example.police.uk/panel", "ftp://x", "https://"],
)
def test_an_origin_that_is_none_is_one_sentence(origin: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "imrkit", "serve", "--origin", origin],
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 2
    assert "scheme and host only" in done.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.1.2.3", "192.0.2.1", "", "*", "no such"])  # noqa: S104
def test_an_address_that_others_reach_is_refused(host: str) -> None:
    done = CliRunner().invoke(serve, ["--host", host])

    assert done.exit_code == 2
    assert "speaks no TLS and asks nobody to sign in" in done.output
    assert "--behind-proxy --origin https://" in done.output


@pytest.mark.parametrize(
    ("host", "options"),
    [
        ("127.0.0.1", []),
        ("127.0.0.2", []),
        ("::1", []),
        ("localhost", []),
        ("0.0.0.0", ["--behind-proxy", "--origin", "https://imr.example.police.uk"]),  # noqa: S104
        ("127.0.0.1", ["--behind-proxy", "--origin", "https://imr.example.police.uk"]),
    ],
)
def test_an_address_of_one_s_own_and_one_behind_a_proxy_are_served(
    host: str, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[str] = []

    class Stub:
        def run(self) -> None:
            served.append(host)

    monkeypatch.setattr("addin_server.serve.make_server", lambda *_, **__: Stub())
    monkeypatch.setattr("addin_server.serve.terminal.complain_in_logs", lambda: None)

    done = CliRunner().invoke(serve, ["--host", host, *options])

    assert (done.exit_code, served) == (0, [host])


@pytest.mark.parametrize("origin", [[], ["--origin", "http://imr.example.police.uk"]])
def test_a_proxy_without_tls_is_none(origin: list[str]) -> None:
    done = CliRunner().invoke(serve, ["--behind-proxy", *origin])

    assert done.exit_code == 2
    assert "--origin https://" in done.output
