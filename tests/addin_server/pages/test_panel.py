"""The panel's files are served as they were written but for comments, under a strict policy."""

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
from imrkit.documents.read_brand import contrast_with_white
from imrkit.errors import ImrkitError

KINDS = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


FILES = [
    path
    for path in sorted(PANE.glob("*/*"))
    if path.suffix in KINDS and path.name != "taskpane.html"
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_every_file_is_served(client: FlaskClient, path: Path) -> None:
    root = pane_files().root
    page = path.suffix == ".html"
    answer = client.get("/panel" if page else f"{root}/{path.relative_to(PANE)}")

    assert answer.status_code == 200
    assert answer.mimetype == KINDS[path.suffix]
    sent = pane_files().by_path[path.relative_to(PANE).as_posix()].plain
    assert answer.data == with_fields(sent, root)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def with_fields(page: bytes, root: str, force: str = "", size: str = "") -> bytes:
    """Return a page with what the server puts into it."""
    fields = {"pane": root, "force": force, "size": size, "most": str(Settings().max_file)}
    for name, value in fields.items():
        page = page.replace(f"{{{{ {name} }}}}".encode(), value.encode())
    return page


def test_the_form_of_the_panel_begins_with_the_force_of_the_brand(tmp_path: Path) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text('name = "Example <Police> & \\"Sons\\""\nsize = "core"\n')
    tree: Any = html.fromstring(create_app(Settings(brand=brand)).test_client().get("/panel").text)

    assert tree.xpath("//*[@id='force']/@value") == ['Example <Police> & "Sons"']
    assert tree.xpath("//*[@id='size']/@data-first") == ["core"]


def test_a_browser_at_the_root_is_sent_to_the_panel(client: FlaskClient) -> None:
    answer = client.get("/")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/panel")
    assert client.post("/").status_code == 405


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
@pytest.mark.parametrize(("page", "most"), [("browser/panel.html", 60), ("word/taskpane.html", 46)])
def test_what_a_page_loads_is_small(page: str, most: int) -> None:
    loaded = loaded_by(PANE / page)

    assert PANE / "checklist/row.js" in loaded
    assert not any(path.name.endswith("-cy.js") for path in loaded)  # only when it is asked for
    assert weight(loaded) <= most * 1024


def test_a_draft_that_is_opened_brings_the_engine_and_little_else() -> None:
    start = loaded_by(PANE / "browser/panel.html")
    loaded = start | loaded_by(PANE / "draft/draft-view.js")

    assert PANE / "vendor/prosemirror.js" in loaded - start
    assert weight(loaded) <= 148 * 1024


def weight(loaded: set[Path]) -> int:
    """Return how many bytes files are on their way to a browser."""
    files = pane_files().by_path
    return sum(len(files[path.relative_to(PANE).as_posix()].zipped) for path in loaded)


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
    for path in (one for one in PANE.glob("*/*") if one.parent.name != "vendor"):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|innerHTML|outerHTML|insertAdjacentHTML|eval\(", text), path


def test_the_editing_engine_asks_nobody_and_runs_no_text() -> None:
    for path in PANE.glob("vendor/*.js"):
        text = path.read_text("utf-8")
        assert not re.search(
            r"\b(?:eval|Function|fetch|import)\(|XMLHttp|WebSocket|sendBeacon", text
        )


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("shared/strings-en.js", "words"),
        ("word/strings-en.js", "wordWords"),
        ("word/adding-strings-en.js", "addingWords"),
        ("adopt/strings-en.js", "adoptWords"),
        ("word/adoption-strings-en.js", "adoptionWords"),
        ("leaving/strings-en.js", "leaveWords"),
        ("browser/strings-en.js", "frameWords"),
        ("browser/kept-strings-en.js", "keptWords"),
    ],
)
def test_every_word_of_the_pane_is_used(module: str, name: str) -> None:
    code = "".join(path.read_text("utf-8") for path in PANE.glob("*/*.js"))
    _, own = (PANE / module).read_text("utf-8").split(f"export const {name} = {{")
    words = re.findall(r"^  (\w+):", own.split("\n};")[0], re.MULTILINE)
    assert len(words) > 3  # it was found
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


COLOURS = re.compile(r"--([a-z-]+): light-dark\(#([0-9a-f]+), #([0-9a-f]+)\)")


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("of", "on", "least"),
    [
        ("place-line", "paper", 3),  # WCAG 2.2, 1.4.11
        ("place-line", "place", 3),
        ("soft", "paper", 4.5),
        ("focus", "paper", 3),
    ],
)
def test_what_is_to_be_told_apart_can_be_seen(scheme: int, of: str, on: str, least: float) -> None:
    found = COLOURS.findall((PANE / "shared/pane.css").read_text("utf-8"))
    colours = {name: both[scheme] for name, *both in found}
    one, other = (
        contrast_with_white(colours[name] if len(colours[name]) == 6 else colours[name] * 2)
        for name in (of, on)
    )
    assert max(one, other) / min(one, other) >= least
