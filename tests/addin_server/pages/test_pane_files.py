"""The pane's files over the wire: compressed, and at addresses that change with them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from addin_server import create_app
from addin_server.pages.pane_files import pane_files, read_files

PAGES = ["/panel", "/taskpane"]


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def named_by(client: FlaskClient, page: str) -> list[str]:
    """Return the addresses of our own that a page names."""
    return re.findall(r'(?:src|href)="(/[^"]+)"', client.get(page).text)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_its_files_where_they_are(client: FlaskClient, page: str) -> None:
    named = named_by(client, page)

    assert len(named) > 2
    assert [client.get(address).status_code for address in named] == [200] * len(named)
    assert all(address.startswith(f"{pane_files().root}/") for address in named)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("taken", ["gzip", "br, gzip;q=0.5", "deflate, gzip;q=1.0, *;q=0.5", "*"])
def test_what_is_sent_is_compressed(client: FlaskClient, page: str, taken: str) -> None:
    for address in [page, *named_by(client, page)]:
        plain = client.get(address)
        zipped = client.get(address, headers={"Accept-Encoding": taken})

        assert zipped.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(zipped.data) == plain.data
        assert zipped.content_length == len(zipped.data)
        assert zipped.mimetype == plain.mimetype


@pytest.mark.parametrize("taken", ["", "identity", "br", "gzip;q=0", "gzip;q=0, *;q=0.1"])
def test_who_takes_no_gzip_gets_none(client: FlaskClient, taken: str) -> None:
    for address in ["/panel", *named_by(client, "/panel")]:
        answer = client.get(address, headers={"Accept-Encoding": taken})

        assert "Content-Encoding" not in answer.headers
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.data == client.get(address).data


def written(folder: Path, files: dict[str, str]) -> str:
    """Write files into a folder, and return the address that they are served at."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text(text, "utf-8")
    return read_files(folder).root


FILES = {"word/a.js": "one();", "word/b.js": "two();"}


def test_the_same_files_are_at_the_same_address(tmp_path: Path) -> None:
    first, again = (written(tmp_path / one, FILES) for one in ("first", "again"))

    assert first == again
    assert re.fullmatch(r"/pane/[0-9a-f]{16}", first)


@pytest.mark.parametrize(
    "changed",
    [
        {**FILES, "word/a.js": "One();"},
        {"word/a.js": "two();", "word/b.js": "one();"},
        {"word/a.js": "one();t", "word/b.js": "wo();"},
        {"word/a.js": "one();", "word/c.js": "two();"},
        {"word/a.js": "one();", "draft/b.js": "two();"},
        {**FILES, "word/c.js": ""},
        {"word/a.js": "one();"},
    ],
    ids=["a letter", "swapped", "moved over", "renamed", "in another room", "added", "taken out"],
)
def test_any_change_is_another_address(tmp_path: Path, changed: dict[str, str]) -> None:
    before, after = written(tmp_path / "before", FILES), written(tmp_path / "after", changed)

    assert before != after
