"""A folder is worked on at a cluster: the same comes of it, and it never leaves in the open."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import trustme
from support.cluster import cluster
from support.folders import copied, folder_of

from imrkit.errors import DocumentError
from imrkit.many import over_folder
from imrkit.many.cluster import in_order_at, require_private

pytestmark = pytest.mark.programs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    where = folder_of(tmp_path / "in", "a.docx", "b.docx", "below/c.docx", "d.docx")
    (where / "broken.docx").write_bytes(b"no Word file")
    return where


def ends_once(source: Path, output: Path | None) -> int:
    """Copy a file; at the first try of “b.docx” the worker ends."""
    tried = source.with_suffix(".tried")
    if source.name == "b.docx" and not tried.exists():
        tried.touch()
        os._exit(3)
    with source.with_suffix(".count").open("a") as count:
        count.write("1")
    return copied(source, output)


def test_a_cluster_does_what_one_process_does(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = list(over_folder(folder, None, copied))
    monkeypatch.chdir(tmp_path)  # a path from here is none at the workers
    with cluster(tmp_path) as one:
        done = list(over_folder("in", "out", copied, scheduler=one.address))

    assert [(one.name, one.value) for one in done] == [(one.name, one.value) for one in alone]
    assert [one.name for one in done if one.problem] == ["broken.docx"]
    made = [one.name for one in done if one.output and one.output.is_file()]
    assert made == [one.name for one in done if not one.problem]


def test_what_a_worker_had_when_it_ended_is_done_again_and_told_once(
    folder: Path, tmp_path: Path
) -> None:
    with cluster(tmp_path) as one:
        done = list(over_folder(folder, tmp_path / "out", ends_once, scheduler=one.address))

    assert (folder / "b.tried").exists()
    assert [one.name for one in done if one.problem] == ["broken.docx"]
    assert len(done) == len({one.name for one in done}) == 5
    assert (tmp_path / "out" / "b.docx").is_file()


def test_a_file_at_which_every_worker_ends_is_named_and_the_others_are_done(
    folder: Path, tmp_path: Path
) -> None:
    folder_of(folder, "end.docx")
    with cluster(tmp_path) as one:
        done = list(over_folder(folder, None, copied, scheduler=one.address))

    problems = {one.name: one.problem for one in done if one.problem}
    assert set(problems) == {"broken.docx", "end.docx"}
    assert "came to an end" in problems["end.docx"]


def test_a_scheduler_that_ends_is_told_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    with cluster(tmp_path) as one:
        run = iter(over_folder(folder, None, waits, scheduler=one.address))
        assert next(run).name == "a.docx"
        one.scheduler.kill()
        with pytest.raises(DocumentError, match=r"has ended\. What was done until then is there"):
            list(run)


def waits(source: Path, output: Path | None) -> int:
    """Wait at every file but the first for longer than the test goes on."""
    import time

    if source.name != "a.docx":
        time.sleep(100)
    return 1


def test_beyond_the_machine_it_is_encrypted_and_both_ends_are_known(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dask

    authority, stranger = trustme.CA(), trustme.CA()
    mine = _certificate(tmp_path, "mine", authority)
    others = _certificate(tmp_path, "others", stranger)
    options = [f"--tls-{name}={path}" for name, path in mine.items()]
    with cluster(tmp_path, tls=options) as one:
        assert one.address.startswith("tls://")
        with dask.config.set(_settings(mine)):
            done = list(over_folder(folder, None, copied, scheduler=one.address))
        assert [one.name for one in done if one.problem] == ["broken.docx"]
        for wrong in (_settings(others), {}):
            with (
                dask.config.set(wrong),
                pytest.raises(DocumentError, match="No scheduler answers"),
            ):
                list(over_folder(folder, None, copied, scheduler=one.address))


def _certificate(folder: Path, name: str, authority: trustme.CA) -> dict[str, Path]:
    paths = {kind: folder / f"{name}-{kind}.pem" for kind in ("ca-file", "cert", "key")}
    issued = authority.issue_cert("127.0.0.1")
    authority.cert_pem.write_to_path(paths["ca-file"])
    issued.cert_chain_pems[0].write_to_path(paths["cert"])
    issued.private_key_pem.write_to_path(paths["key"])
    return paths


def _settings(certificate: dict[str, Path]) -> dict[str, str]:
    at = "distributed.comm.tls"
    client = {f"{at}.client.{name}": str(certificate[name]) for name in ("cert", "key")}
    return {f"{at}.ca-file": str(certificate["ca-file"]), **client}


def test_where_nobody_listens_a_sentence_says_so(folder: Path) -> None:
    with pytest.raises(DocumentError, match=r"No scheduler answers at tcp://127\.0\.0\.1:9\."):
        list(over_folder(folder, None, copied, scheduler="tcp://127.0.0.1:9"))


def test_without_its_library_it_is_said_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(DocumentError, match=r"install imrkit\[cluster\]"):
        list(in_order_at("tcp://127.0.0.1:9", str, [1]))


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:8786", "tcp://127.8.0.1:1", "tcp://[::1]:8786", "localhost:1", "tls://10.0.0.3:1"],
)
def test_an_address_on_this_machine_or_encrypted_is_taken(address: str) -> None:
    require_private(address)


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("tcp://10.0.0.3:8786", "is not encrypted"),
        ("dask.example.police.uk:8786", "is not encrypted"),
        ("tcp://[2001:db8::1]:8786", "is not encrypted"),
        ("localhost.example.org:1", "is not encrypted"),
        ("", "is no address"),
        ("tcp://127.0.0.1", "is no address"),
        ("127.0.0.1:port", "is no address"),
        ("127.0.0.1:99999", "is no address"),
        ("ws://127.0.0.1:1", "is no address"),
        ("inproc://127.0.0.1:1", "is no address"),
        ("tcp://[::1:1", "is no address"),
    ],
)
def test_an_open_connection_beyond_the_machine_is_refused(
    folder: Path, address: str, why: str
) -> None:
    with pytest.raises(DocumentError, match=why):
        over_folder(folder, None, copied, scheduler=address)
