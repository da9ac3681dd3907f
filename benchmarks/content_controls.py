"""What imrkit and its peers make of content controls, over a folder of real Word files.

    python benchmarks/content_controls.py FOLDER

One row for each thing that a content-control library is asked for, one column for imrkit and for
each of python-docx, docx-plus and rdocx that is installed beside it (only python-docx is a
dependency). Controls are counted in the XML of every story, copies for older readers left out, the
building blocks of the glossary too. Files that hold no control count for opening and saving. The
cases below the counts are small files made for it; whether a written file is sound is said by the
Open XML SDK (“make tools”). Times are of one run, beside each other.
"""

from __future__ import annotations

import datetime as dt
import importlib
import io
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from lxml import etree

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.docx import Store, cell, docx, p, part, row, run, sdt, style, table  # noqa: E402
from support.word import validate  # noqa: E402

import imrkit  # noqa: E402
from imrkit.documents.draft import Draft  # noqa: E402
from imrkit.ooxml.package import names as n  # noqa: E402
from imrkit.values.controls import walk  # noqa: E402

SUFFIXES = {".docx", ".docm", ".dotx", ".dotm"}
STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments")
SDT = "//*[local-name()='sdt'][not(ancestor::mc:Fallback[../mc:Choice])]"
GREY = '<w:rStyle w:val="PlaceholderText"/>'
SHOWING = "<w:showingPlcHdr/>"
PLAIN = f'<w:id w:val="7"/>{SHOWING}<w:text w:multiLine="1"/>'
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
BOUND = f'<w:dataBinding w:xpath="/c/name" w:storeItemID="{STORE}"/><w:text/>'
DATE = '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/></w:date>'
DAY = dt.datetime(2026, 3, 3)
NOT_THERE = "–"


class Library(Protocol):
    """What is asked of a library; what it cannot do raises."""

    name: str

    def open(self, data: bytes, path: Path) -> Any: ...
    def count(self, document: Any) -> int: ...
    def save(self, document: Any) -> bytes: ...
    def fill(self, document: Any, values: dict[str, Any]) -> None: ...
    def fill_nameless(self, document: Any, value: str) -> None: ...


class Imrkit:
    name = "imrkit"

    def open(self, data: bytes, path: Path) -> Any:
        return Draft.open(data)

    def count(self, document: Any) -> int:
        places = sum(len(one.rows) for one in walk(document.controls()))  # each is a control
        return len(list(walk(document.controls()))) + places

    def save(self, document: Any) -> bytes:
        return bytes(document.to_bytes())

    def fill(self, document: Any, values: dict[str, Any]) -> None:
        document.fill_all(values)

    def fill_nameless(self, document: Any, value: str) -> None:
        document.fill_at(document.controls()[0].path, value)


class PythonDocx:
    name = "python-docx"

    def __init__(self) -> None:
        self._open = importlib.import_module("docx").Document

    def open(self, data: bytes, path: Path) -> Any:
        return self._open(io.BytesIO(data))

    def count(self, document: Any) -> int:
        raise NotImplementedError

    def save(self, document: Any) -> bytes:
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def fill(self, document: Any, values: dict[str, Any]) -> None:
        raise NotImplementedError

    def fill_nameless(self, document: Any, value: str) -> None:
        raise NotImplementedError


class DocxPlus(PythonDocx):
    name = "docx-plus"

    def __init__(self) -> None:
        super().__init__()
        self._controls = importlib.import_module("docx_plus.controls")

    def count(self, document: Any) -> int:
        return len(self._controls.list_controls(document))

    def fill(self, document: Any, values: dict[str, Any]) -> None:
        for tag, value in values.items():
            self._controls.set_control_value(document, tag, value)

    def fill_nameless(self, document: Any, value: str) -> None:
        self._controls.set_control_value(document, None, value, control_id=7)


class Rdocx:
    name = "rdocx"

    def __init__(self) -> None:
        self._open = importlib.import_module("rdocx").Document.open

    def open(self, data: bytes, path: Path) -> Any:
        return self._open(str(path))

    def count(self, document: Any) -> int:
        found = document.content_controls
        return len(found() if callable(found) else found)

    def save(self, document: Any) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "saved.docx"
            document.save(str(path))
            return path.read_bytes()

    def fill(self, document: Any, values: dict[str, Any]) -> None:
        iso = [(tag, "2026-03-03" if one is DAY else one) for tag, one in values.items()]
        document.fill_content_control_tags(iso)

    def fill_nameless(self, document: Any, value: str) -> None:
        raise NotImplementedError


def libraries() -> Iterator[Library]:
    """Yield imrkit and every peer that is installed."""
    for one in (Imrkit, PythonDocx, DocxPlus, Rdocx):
        try:
            yield one()
        except ImportError:
            print(f"{one.name} is not installed and has no column.", file=sys.stderr)


# The real files


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}


def controls_in(parts: dict[str, bytes]) -> int:
    """Count the controls of every story but the copies for older readers."""
    count = 0
    for name, data in parts.items():
        if Path(name).parent.name == "word" and Path(name).stem.rstrip("0123456789") in STORIES:
            found: Any = etree.fromstring(data).xpath(SDT, namespaces={"mc": n.MC})
            count += len(found)
    return count


def parseable(folder: Path) -> dict[Path, int]:
    """Return the files whose archive and parts can be read, each with its number of controls."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES:
            try:
                found[path] = controls_in(parts_of(path.read_bytes()))
            except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError):
                print(f"{path.name} cannot be parsed and is left out.", file=sys.stderr)
    return found


def real_files(library: Library, files: dict[Path, int]) -> dict[str, str]:
    """Open, read and save every file; count what is missing or changed."""
    opened = found = changed = lost = 0
    slowest = 0.0
    for path, present in files.items():
        data, began = path.read_bytes(), time.perf_counter()
        try:
            document = library.open(data, path)
            written = parts_of(library.save(document))
        except Exception:  # noqa: S112  # whatever a peer raises on a file counts once
            continue
        slowest = max(slowest, time.perf_counter() - began)
        opened += 1
        found += _counted(library, document, present)
        before = parts_of(data)
        lost += bool(before.keys() - written.keys())
        common = [name for name in before.keys() & written.keys() if name.startswith("word/")]
        changed += sum(_differs(before[name], written[name]) for name in common)
    return {
        "files opened": f"{opened} of {len(files)}",
        "controls found": f"{found} of {sum(files.values())}" if found else "none",
        "no-op save: word/*.xml parts changed": str(changed),
        "no-op save: files that lose parts": str(lost),
        "slowest open and save": f"{slowest:.2f} s",
    }


def _counted(library: Library, document: Any, present: int) -> int:
    try:
        return min(library.count(document), present)
    except Exception:
        return 0


def _differs(before: bytes, after: bytes) -> bool:
    if before == after or not before.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
        return False
    parser = etree.XMLParser(remove_blank_text=True)  # space between elements is nobody's words
    first, second = etree.fromstring(before, parser), etree.fromstring(after, parser)
    return etree.tostring(first, method="c14n") != etree.tostring(second, method="c14n")


# The cases


def _case(body: str, **more: Any) -> bytes:
    grey = style("PlaceholderText", "Placeholder Text", kind="character")
    return docx(body + p("end"), styles=grey, **more)


HELD = run("Click", GREY)
LEVELS = {
    "inline": _case(p(sdt(HELD, PLAIN, tag="t"))),
    "block": _case(sdt(p(HELD), PLAIN, tag="t")),
    "cell": _case(table(row(sdt(cell(p(HELD)), PLAIN, tag="t")), columns=1)),
    "row": _case(table(sdt(row(cell(p(HELD))), PLAIN, tag="t"), columns=1)),
}
BOLD = _case(p(sdt(run("Click", f"{GREY}<w:b/>"), PLAIN, tag="t")))


def filled(library: Library, data: bytes, value: Any = "An answer") -> bytes:
    """Return a file whose control “t” was filled."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.docx"
        path.write_bytes(data)
        document = library.open(data, path)
        library.fill(document, {"t": value})
        return library.save(document)


def is_sound(data: bytes) -> bool:
    """Tell whether the validator finds nothing in a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.docx"
        path.write_bytes(data)
        return not validate(path)


def said(question: Callable[[], str]) -> str:
    """Return the answer to a question, or that the library cannot do it."""
    try:
        return question()
    except NotImplementedError:
        return NOT_THERE
    except Exception as error:  # the answer is what a caller would meet
        return type(error).__name__


def _level(library: Library, name: str) -> str:
    data = filled(library, LEVELS[name])
    return "OK" if is_sound(data) and "An answer" in part(data) else "corrupt"


def _lines(library: Library) -> str:
    return "yes" if "<w:br/>" in part(filled(library, LEVELS["inline"], "a\nb")) else "no"


def _formatting(library: Library) -> str:
    xml = part(filled(library, BOLD)).split("<w:sdtContent>")[1]
    kept = "kept" if "<w:b/>" in xml.split("</w:sdtContent>")[0] else "lost"
    return f"{kept}, stays grey" if "PlaceholderText" in xml else kept


def _date(library: Library) -> str:
    xml = part(filled(library, _case(p(sdt(HELD, DATE, tag="t"))), DAY))
    return "yes" if ">3 March 2026<" in xml else "other text"


def _bound(library: Library) -> str:
    store = Store(xml="<c><name>old</name></c>", id=STORE)
    data = filled(library, _case(p(sdt(run("old"), BOUND, tag="t")), stores=[store]))
    return "yes" if "An answer" in part(data, "customXml/item1.xml") else "no"


def _locked(library: Library) -> str:
    lock = '<w:lock w:val="contentLocked"/><w:text/>'
    data = filled(library, _case(p(sdt(run("old"), lock, tag="t"))))
    return "ignored" if "An answer" in part(data) else "respected"


def _twice(library: Library) -> str:
    data = filled(library, _case(2 * p(sdt(HELD, PLAIN, tag="t"))))
    return f"fills {part(data).count('An answer')} of 2"


def _nameless(library: Library) -> str:
    document = library.open(data := _case(p(sdt(HELD, PLAIN))), _put(data))
    library.fill_nameless(document, "An answer")
    return "yes" if "An answer" in part(library.save(document)) else "no"


def cases(library: Library) -> dict[str, str]:
    """Fill the small files and look at what was written."""
    return {
        **{f"set text: {name}": said(partial(_level, library, name)) for name in LEVELS},
        "line ends become w:br": said(partial(_lines, library)),
        "formatting of the text": said(partial(_formatting, library)),
        "date in “d MMMM yyyy”": said(partial(_date, library)),
        "bound custom XML updated": said(partial(_bound, library)),
        "lock": said(partial(_locked, library)),
        "control characters": said(lambda: str(filled(library, LEVELS["inline"], "a\x0bb")[:0])),
        "one tag twice": said(partial(_twice, library)),
        "neither tag nor title": said(partial(_nameless, library)),
        **{f"fill {count:,} controls": said(partial(many, library, count))
           for count in (1_000, 2_000)},
    }  # fmt: skip


def _put(data: bytes) -> Path:
    path = Path(tempfile.mkdtemp()) / "case.docx"
    path.write_bytes(data)
    return path


def many(library: Library, count: int) -> str:
    """Return how long it takes to fill so many controls in one call, or in one loop."""
    body = "".join(p(sdt(HELD, "<w:text/>", tag=f"t{i}")) for i in range(count))
    document = library.open(data := _case(body), _put(data))
    began = time.perf_counter()
    library.fill(document, {f"t{i}": "An answer" for i in range(count)})
    return f"{time.perf_counter() - began:.2f} s"


def main(folder: Path) -> None:
    """Print the table."""
    files = parseable(folder)
    columns = {one.name: {**real_files(one, files), **cases(one)} for one in libraries()}
    print(f"imrkit {imrkit.__version__}, {len(files)} files\n")
    print("| |" + "|".join(columns) + "|")
    print("|---" * (len(columns) + 1) + "|")
    for name in next(iter(columns.values())):
        print(f"| {name} | " + " | ".join(column[name] for column in columns.values()) + " |")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("Give the folder of Word files: python benchmarks/content_controls.py FOLDER")
    main(Path(sys.argv[1]))
