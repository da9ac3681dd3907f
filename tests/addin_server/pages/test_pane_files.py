"""The pane's files over the wire: compressed, and at addresses that change with them."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
import subprocess
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from support.paths import ROOT

from addin_server import create_app
from addin_server.pages.pane_files import PANE, pane_files, read_files, without_comments

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


IMPORTED = re.compile(r'^(?:import|export|\} from)\b.*"(\.[^"]+)"', re.MULTILINE)


def carried(page: str) -> dict[str, int]:
    """Return the compressed size of each file that a page cannot start without, by its path."""
    files, found = pane_files().by_path, dict[str, int]()
    html = files[page].plain.decode()
    waiting = [page, *re.findall(r'"\{\{ pane \}\}/([^"]+)"', html)]
    while waiting:
        path = waiting.pop()
        if path not in found:
            found[path] = len(files[path].zipped)
            text = files[path].plain.decode() if path.endswith(".js") else ""
            named = [posixpath.join(posixpath.dirname(path), one) for one in IMPORTED.findall(text)]
            waiting += map(posixpath.normpath, named)
    return found


def test_the_pane_in_word_is_light() -> None:
    sizes = carried("word/taskpane.html")

    assert {"shared/pane.css", "word/word-host.js", "checklist/row.js"} < sizes.keys()
    assert not any(path.startswith(("adopt/", "browser/", "draft/")) for path in sizes)
    seldom = {"checklist/sign-off.js", "word/adding.js", "word/headings.js", "word/record-merge.js"}
    assert not seldom & sizes.keys()  # it comes when it is asked for
    assert sum(sizes.values()) <= 46 * 1024


def test_comments_that_have_lines_to_themselves_are_not_sent() -> None:
    code = """/** One. */
import { a } from "./a.js"; // stays

/**
 * Two.
 * @param {string} b
 */
  // three
export const c = /** @type {any} */ (a) ? "/** four */" : `// five`;
/** @type {any} */ (c).go();
"""
    kept = code.split("\n")
    for at in (0, 3, 4, 5, 6, 7):
        kept[at] = ""

    assert without_comments(code).split("\n") == kept


OWN = [path for path in sorted(PANE.glob("*/*.js")) if path.parent.name != "vendor"]
AS_PROGRAMS = """
import { transform } from "esbuild";
let all = "";
for await (const part of process.stdin) all += part;
const texts = JSON.parse(all);
const made = await Promise.all(texts.map((text) => transform(text, { minify: true })));
process.stdout.write(JSON.stringify(made.map(({ code }) => code)));
"""


@pytest.mark.programs
def test_a_module_without_its_comments_is_the_same_program() -> None:
    written = [path.read_text("utf-8") for path in OWN]
    sent = [pane_files().by_path[path.relative_to(PANE).as_posix()].plain.decode() for path in OWN]
    command = ["node", "--input-type=module", "-e", AS_PROGRAMS]
    texts = json.dumps([*written, *sent])
    done = subprocess.run(
        command, cwd=ROOT, input=texts, capture_output=True, text=True, check=True
    )
    programs = json.loads(done.stdout)

    assert len(written) > 100
    assert programs[: len(OWN)] == programs[len(OWN) :]
    assert not any(re.search(r"^\s*(?:\* @|// )", text, re.MULTILINE) for text in sent)
    assert [text.count("\n") for text in sent] == [text.count("\n") for text in written]
