"""Every spelling of an on/off value is read alike by everything that is done to a file.

ISO 29500-1 section 17.17.4 and 22.9.2.7. Each operation runs on a file in each spelling, and must
come to what it comes to in the spelling that Word writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from lxml import etree
from support.docx import MAIN, Store, cell, docx, p, part, row, run, sdt, style, table

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import attribute_is_on, is_on
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.templates.after_docxtpl import mend
from imrkit.values.controls import Binding, ControlKind, Locks, NewControl, walk
from imrkit.verbs import lint

ON = ("", "1", "true", "on", "True", " 1 ")
OFF = ("0", "false", "off", "OFF")
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
NODE = Binding(store=STORE, xpath="/a", prefixes="")
TEXT = "<w:text {}/>"
BOX = (
    '<w14:checkbox><w14:checked {}/><w14:checkedState w14:val="2612"/>'
    '<w14:uncheckedState w14:val="2610"/></w14:checkbox>'
)
PATH, SECTION = (0, 0, 0), (0, 1, 2)

Operation = Callable[[Draft], object]
OPERATIONS: dict[str, Operation] = {
    "read": lambda draft: [(one.value, one.placeholder) for one in walk(draft.controls())],
    "original": lambda draft: [one.text for one in draft.controls(original=True)],
    "snapshot": lambda draft: draft.snapshot(),
    "display": lambda draft: draft.display(),
    "lint": lambda draft: [(one.code, one.message) for one in lint(draft.to_bytes())],
    "fill": lambda draft: draft.fill("t", "new"),
    "fill_all": lambda draft: draft.fill_all({"t": "new", "s": [{"a": "one"}, {"a": "two"}]}),
    "fill_at": lambda draft: draft.fill_at(PATH, "new"),
    "fill_force": lambda draft: draft.fill("t", "new", force=True),
    "empty": lambda draft: draft.fill("t", ""),
    "clear": lambda draft: draft.clear(PATH),
    "unwrap": lambda draft: draft.unwrap(PATH),
    "lock": lambda draft: draft.lock(PATH, Locks(content=True)),
    "bind": lambda draft: draft.bind(PATH, NODE),
    "retag": lambda draft: draft.retag(PATH, "u"),
    "retitle": lambda draft: draft.retitle(PATH, "Title"),
    "wrap": lambda draft: draft.wrap((0, 0), NewControl(tag="outer")),
    "insert": lambda draft: draft.insert((0, 0, 0), NewControl(kind=ControlKind.CHECK_BOX)),
    "rows": lambda draft: draft.fill("s", [{"a": "one"}]),
    "repeat_row": lambda draft: draft.repeat_row(SECTION),
    "unwrap_rows": lambda draft: draft.unwrap(SECTION),
}


def value(attribute: str, spelling: str) -> str:
    return f'{attribute}="{spelling}"' if spelling else ""


def form(showing: str, kind: str = TEXT.format("")) -> bytes:
    """Return a file with one control, and one in a row, that have a property each."""
    cells = row(cell(p(sdt(run("words"), f"{showing}{TEXT.format('')}", tag="s.a"))))
    rows = sdt(sdt(cells, "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>", tag="s")
    return docx(
        p(sdt(run("words"), showing + kind, tag="t")) + table(rows),
        stores=[Store(xml="<a/>", id=STORE)],
    )


def outcome(data: bytes, do: Operation) -> tuple[object, str]:
    """Return what an operation gave or said and what the body is afterwards."""
    draft = Draft.open(data)
    try:
        given = do(draft)
    except DocumentError as error:
        given = str(error)
    written = etree.canonicalize(part(draft.to_bytes()))
    return given, re.sub(r"<w:showingPlcHdr[^>]*></w:showingPlcHdr>", _plain, written)


def _plain(showing: re.Match[str]) -> str:
    off = any(f'"{one}"' in showing[0] for one in OFF)
    return "" if off else "<w:showingPlcHdr></w:showingPlcHdr>"


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("spelling", (*ON, *OFF))
def test_each_operation_reads_the_placeholder_s_property_alike(
    operation: str, spelling: str
) -> None:
    written = "<w:showingPlcHdr/>" if spelling in ON else ""
    spelled = f"<w:showingPlcHdr {value('w:val', spelling)}/>"

    assert outcome(form(spelled), OPERATIONS[operation]) == outcome(
        form(written), OPERATIONS[operation]
    )


@pytest.mark.parametrize("spelling", OFF)
def test_the_author_s_words_stay_when_no_placeholder_shows(spelling: str) -> None:
    draft = Draft.open(form(f'<w:showingPlcHdr w:val="{spelling}"/>'))

    draft.unwrap(PATH)

    assert "words" in part(draft.to_bytes()).split("<w:tbl>")[0]
    cleared = Draft.open(form(f'<w:showingPlcHdr w:val="{spelling}"/>'))
    cleared.clear(PATH)
    assert cleared.controls()[0].placeholder is True


@pytest.mark.parametrize("spelling", (*ON, *OFF))
def test_a_tick_is_read_and_set_in_every_spelling(spelling: str) -> None:
    draft = Draft.open(form("", BOX.format(value("w14:val", spelling))))

    assert draft.controls()[0].checked is (spelling in ON)
    draft.fill("t", spelling not in ON)
    assert Draft.open(draft.to_bytes()).controls()[0].checked is (spelling not in ON)


@pytest.mark.parametrize(("spelling", "on"), [*((one, True) for one in ON[1:]), ("0", False)])
def test_an_attribute_is_read_in_every_spelling(spelling: str, on: bool) -> None:
    held = f'<w:documentProtection w:edit="readOnly" {value("w:enforcement", spelling)}/>'
    body = p(sdt(run("x"), TEXT.format(value("w:multiLine", spelling)), tag="t"))
    draft = Draft.open(docx(body, settings=held))

    assert draft.controls()[0].multi_line is on
    assert bool(draft.display().refusal) is on


def test_an_attribute_that_is_absent_is_off_and_a_bare_property_is_on() -> None:
    element = etree.fromstring(f'<w:x xmlns:w="{n.W}"/>')

    assert is_on(element) and not is_on(None)
    assert not attribute_is_on(element, "w:val") and not attribute_is_on(None, "w:val")


@pytest.mark.parametrize("spelling", (*ON, *OFF))
def test_looks_tables_pages_and_settings_are_read_alike(spelling: str) -> None:
    def made(on: str) -> bytes:
        looks = "".join(f"<w:{name} {on}/>" for name in ("b", "i", "vanish"))
        head = f"<w:tr><w:trPr><w:tblHeader {on}/></w:trPr>{cell(p('c'))}</w:tr>"
        return docx(
            p(run("a", looks), run("b", '<w:rStyle w:val="S"/>')) + table(head),
            section=f'<w:headerReference w:type="first" r:id="h"/><w:titlePg {on}/>',
            headers={"h": p("head")},
            settings=f"<w:trackRevisions {on}/><w:evenAndOddHeaders {on}/>",
            styles=style("S", "S", f"<w:rPr>{looks}</w:rPr>", kind="character"),
        )

    spelled, written = (
        Draft.open(made(one))
        for one in (value("w:val", spelling), "" if spelling in ON else 'w:val="0"')
    )
    assert spelled.display() == written.display()
    assert spelled.snapshot() == written.snapshot()


@pytest.mark.parametrize("spelling", (*ON, *OFF))
def test_what_rendering_left_empty_shows_its_placeholder(spelling: str) -> None:
    body = sdt("", f"<w:showingPlcHdr {value('w:val', spelling)}/>", tag="t")
    package = Package.open(docx(body))

    mend(package)

    (control,) = Draft.open(package.to_bytes()).controls()
    assert control.placeholder is True
    assert part(package.to_bytes(), MAIN).count("showingPlcHdr") == 1
