"""The panel's files are served as they were written, under a policy without exceptions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from lxml import html
from support.example import example_draft

from addin_server import create_app
from addin_server.pages.pane_files import PANE, pane_files
from addin_server.settings import Settings
from imrkit.errors import ImrkitError

KINDS = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


FILES = [path for path in sorted(PANE.glob("*/*")) if path.name != "taskpane.html"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_every_file_is_served_as_it_stands(client: FlaskClient, path: Path) -> None:
    root = pane_files().root
    page = path.suffix == ".html"
    answer = client.get("/panel" if page else f"{root}/{path.relative_to(PANE)}")

    assert answer.status_code == 200
    assert answer.mimetype == KINDS[path.suffix]
    assert answer.data == path.read_bytes().replace(b"{{ pane }}", root.encode())
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_task_pane_names_words_script_and_lets_only_word_frame_it() -> None:
    mirror = "https://mirror.example.police.uk/office/office.js"
    client = create_app(Settings(office_js=mirror)).test_client()

    answer = client.get("/taskpane")

    assert f'<script src="{mirror}"></script>' in answer.text
    assert "{{" not in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src 'self' https://mirror.example.police.uk;" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'self' https://*.officeapps.live.com" in policy
    assert "*;" not in policy


# The panel shows and edits the draft itself: it may weigh more than the pane beside Word.
@pytest.mark.parametrize(("page", "most"), [("browser/panel.html", 76), ("word/taskpane.html", 60)])
def test_what_a_page_loads_is_small(page: str, most: int) -> None:
    loaded = loaded_by(PANE / page)

    assert PANE / "checklist/row.js" in loaded
    assert not any(path.name.endswith("-cy.js") for path in loaded)  # only when it is asked for
    files = pane_files().by_path
    sizes = [len(files[path.relative_to(PANE).as_posix()].zipped) for path in loaded]
    assert sum(sizes) <= most * 1024


def loaded_by(page: Path) -> set[Path]:
    """Return a page, what it names, and the modules that those import before they run."""
    found: set[Path] = set()
    waiting = [page]
    while waiting:
        path = waiting.pop()
        if path in found or not path.exists():
            continue
        found.add(path)
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        named = re.findall(r'(?:src|href)="{{ pane }}/([^"]+)"|from "(\.[^"]+)"', text)
        waiting += [
            PANE / first if first else (path.parent / second).resolve() for first, second in named
        ]
    return found


def test_no_file_names_another_server_or_makes_markup_of_text() -> None:
    for path in PANE.glob("*/*"):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|innerHTML|outerHTML|insertAdjacentHTML|eval\(", text), path


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("shared/strings-en.js", "words"),
        ("word/strings-en.js", "wordWords"),
        ("adopt/strings-en.js", "adoptWords"),
        ("word/adoption-strings-en.js", "adoptionWords"),
        ("leaving/strings-en.js", "leaveWords"),
    ],
)
def test_every_word_of_the_pane_is_used(module: str, name: str) -> None:
    code = "".join(path.read_text("utf-8") for path in PANE.glob("*/*.js"))
    _, own = (PANE / module).read_text("utf-8").split(f"export const {name} = {{")
    words = re.findall(r"^  (\w+):", own.split("\n};")[0], re.MULTILINE)
    assert len(words) > 25
    assert [word for word in words if f"{name}.{word}" not in code] == []


@pytest.mark.parametrize("page", ["browser/panel.html", "word/taskpane.html"])
def test_every_word_of_a_page_is_known_in_welsh(page: str) -> None:
    tree: Any = html.fromstring((PANE / page).read_text("utf-8"))
    said: list[str] = tree.xpath(
        "//body//text()[not(ancestor::noscript)] | //@aria-label | //@title"
    )
    plain = {" ".join(text.split()) for text in said} - {"", "imrkit"}
    welsh = (PANE / "shared/strings-cy.js").read_text("utf-8")
    _, known = welsh.split("export const pageWords = {")
    found = re.findall(r'^  (?:"([^"]+)"|(\w+)):(?: |$)', known.split("\n};")[0], re.MULTILINE)
    keys = {quoted or bare for quoted, bare in found}

    assert len(plain) > 5
    assert plain - keys == set()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        (f"{pane_files().root}/shared/secret.js", "no file"),
        (f"{pane_files().root}/..%2fapp.py", ""),
        (f"{pane_files().root}/shared/..%2f..%2fapp.py", ""),
        ("/pane/0123456789abcdef/shared/api.js", "Load the page anew"),
        ("/pane/shared/api.js", "Load the page anew"),
        ("/panel/sample", "--sample"),
    ],
)
def test_what_is_not_there_is_said(client: FlaskClient, path: str, says: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 404
    assert says in answer.get_json()["message"]


def test_a_sample_is_served_as_it_was_given(tmp_path: Path) -> None:
    sample = tmp_path / "draft.docx"
    sample.write_bytes(example_draft())
    client = create_app(Settings(sample=sample)).test_client()

    assert client.get("/panel/sample").data == sample.read_bytes()


def test_a_sample_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImrkitError, match=r"none\.docx"):
        create_app(Settings(sample=tmp_path / "none.docx"))
