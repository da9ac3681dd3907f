"""Every spelling of an on/off value is read alike by everything that is done to a file.

ISO 29500-1 section 17.17.4 and 22.9.2.7. Each operation runs on a file in each spelling, and must
come to what it comes to in the spelling that Word writes.
"""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Callable

import pytest
from lxml import etree
from support.docx import (
    MAIN,
    Store,
    cell,
    docx,
    p,
    part,
    row,
    run,
    sdt,
    style,
    table,
    unzipped,
    zipped,
)

import imrkit
from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.on_off import attribute_is_on, is_on
from imrkit.ooxml.package.package import Package
from imrkit.ooxml.templates.after_docxtpl import mend
from imrkit.values.controls import Binding, ControlKind, Locks, NewControl, walk
from imrkit.values.conversion import PlannedPlace
from imrkit.values.slots import AnswerArea, AreaKind, Slot, SlotKind
from imrkit.verbs import lint

ON = ("", "1", "true", "on", "True", " 1 ", "maybe", "2")  # Word takes what is no such value as on
OFF = ("0", "false", "off", "OFF")
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
NODE = Binding(store=STORE, xpath="/a", prefixes="")
TEXT = "<w:text {}/>"
BOX = (
    "<w14:checkbox>{}<w14:checkedState w14:val='2612'/>"
    "<w14:uncheckedState w14:val='2610'/></w14:checkbox>"
)
PATH, SECTION = (0, 0, 0), (0, 1, 2)
AREA = AnswerArea(kind=AreaKind.CONTROL, part=MAIN, path=PATH)
PLACE = PlannedPlace(
    slot=Slot(kind=SlotKind.LABEL, anchor="words", areas=(AREA,)), control=NewControl(tag="new")
)

Operation = Callable[[Draft], object]
OPERATIONS: dict[str, Operation] = {
    "controls": lambda draft: [(one.value, one.placeholder) for one in walk(draft.controls())],
    "original": lambda draft: [one.text for one in draft.controls(original=True)],
    "find": lambda draft: draft.find(tag="t"),
    "snapshot": lambda draft: draft.snapshot(),
    "body": lambda draft: draft.body(),
    "display": lambda draft: draft.display(),
    "lint": lambda draft: [(one.code, one.message) for one in lint(draft)],
    "fill": lambda draft: draft.fill("t", "new"),
    "fill_lines": lambda draft: draft.fill("t", "one\ntwo"),
    "tick": lambda draft: draft.fill("t", True),
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
    "slots": lambda draft: draft.slots(),
    "blocks": lambda draft: draft.blocks(),
    "wrapped": lambda draft: in_one_spelling(part(draft.wrapped([PLACE]).data)),
    "wrap_places": lambda draft: wrapped_in_place(draft),
}
# What looks at no control; that of repair is below.
OTHERS = {
    "author",
    "commented",
    "uncommented",
    "open",
    "save",
    "to_bytes",
    "identity",
    "record",
    "remove_addin",
    "repaired",
} | {
    "copy",
    "lift_protection",
    "embed_mapping",
    "embedded_mapping",
    "former_tags",
    "give_back_tags",
    "merged",
    "protection",
    "unprotected",
}


def value(attribute: str, spelling: str) -> str:
    return f'{attribute}="{spelling}"' if spelling else ""


def form(showing: str, kind: str = TEXT.format(""), section: str = "") -> bytes:
    """Return a file with one control, and one in a row, that have a property each."""
    cells = row(cell(p(sdt(run("words"), f"{showing}{TEXT.format('')}", tag="s.a"))))
    repeating = f"<w15:repeatingSection>{section}</w15:repeatingSection>"
    rows = sdt(sdt(cells, "<w15:repeatingSectionItem/>"), repeating, tag="s")
    return docx(
        p(sdt(run("words"), showing + kind, tag="t")) + table(rows),
        stores=[Store(xml="<a/>", id=STORE)],
    )


# The on/off properties of a control, and a file that has one of them; what is not said is off.
PROPERTIES: dict[str, Callable[[str], bytes]] = {
    "showingPlcHdr": lambda said: form(f"<w:showingPlcHdr {said}/>" * (said != OMITTED)),
    "temporary": lambda said: form(f"<w:temporary {said}/>" * (said != OMITTED)),
    "checked": lambda said: form("", BOX.format(f"<w14:checked {said}/>" * (said != OMITTED))),
    "multiLine": lambda said: form("", TEXT.format(said)),
    "docPartUnique": lambda said: form(
        "", f"<w:docPartObj>{f'<w:docPartUnique {said}/>' * (said != OMITTED)}</w:docPartObj>"
    ),
    "doNotAllowInsertDeleteSection": lambda said: form(
        "", section=f"<w15:doNotAllowInsertDeleteSection {said}/>" * (said != OMITTED)
    ),
}
OMITTED = " "  # the property is not there at all
ATTRIBUTES = {
    "checked": "w14:val",
    "multiLine": "w:multiLine",
    "doNotAllowInsertDeleteSection": "w15:val",
}


def is_on_in(name: str, spelling: str) -> bool:
    """Tell what a spelling means: an attribute that is not there is off, a bare property on."""
    return spelling not in OFF and not (name == "multiLine" and not spelling)


def outcome(data: bytes, do: Operation) -> tuple[object, bytes]:
    """Return what an operation gave or said, and what the body is afterwards."""
    draft = Draft.open(data)
    try:
        given = do(draft)
    except DocumentError as error:
        given = str(error)
    return given, in_one_spelling(part(draft.to_bytes()))


def wrapped_in_place(draft: Draft) -> bytes:
    """Return the part of a draft whose place was wrapped in the draft itself."""
    draft.wrap_places([PLACE])
    return in_one_spelling(part(draft.to_bytes()))


def in_one_spelling(xml: str) -> bytes:
    """Return a part with every on/off value of a control that is on bare, and without the others.

    It is written without imrkit's own reading of such values.
    """
    root = etree.fromstring(xml.encode())
    for text in root.iter(n.qn("w:text")):
        lines = text.attrib.pop(n.qn("w:multiLine"), "0")
        if lines not in OFF:
            text.set(n.qn("w:multiLine"), "1")
    names = PROPERTIES.keys() - {"multiLine"}
    for one in [one for one in root.iter(etree.Element) if n.local(one.tag) in names]:
        around = one.getparent()
        if around is not None and any(said in OFF for said in one.attrib.values()):
            around.remove(one)
        else:
            one.attrib.clear()
    return etree.tostring(root, method="c14n")


@functools.cache
def expected(name: str, operation: str, on: bool) -> tuple[object, bytes]:
    """Return what an operation comes to where the property is on as Word writes it, or not said."""
    bare = value("w:multiLine", "1") if name == "multiLine" else ""
    return outcome(PROPERTIES[name](bare if on else OMITTED), OPERATIONS[operation])


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("name", PROPERTIES)
def test_each_operation_reads_every_spelling_of_each_property_alike(
    name: str, operation: str
) -> None:
    attribute = ATTRIBUTES.get(name, "w:val")
    for spelling in (*ON, *OFF):
        data = PROPERTIES[name](value(attribute, spelling))
        wanted = expected(name, operation, is_on_in(name, spelling))

        assert outcome(data, OPERATIONS[operation]) == wanted, spelling


@pytest.mark.parametrize(
    ("name", "operation"),
    [("showingPlcHdr", "unwrap"), ("checked", "controls"), ("multiLine", "fill_lines")],
)
def test_on_and_off_are_told_apart(name: str, operation: str) -> None:
    assert expected(name, operation, True) != expected(name, operation, False)


def test_all_that_a_draft_does_is_an_operation(monkeypatch: pytest.MonkeyPatch) -> None:
    done = set()

    class Watched(Draft):
        def __getattribute__(self, name: str) -> object:
            done.add(name)
            return super().__getattribute__(name)

    for operation in OPERATIONS.values():
        with contextlib.suppress(DocumentError):
            operation(Watched.open(form("")))

    public = {name for name in dir(Draft) if not name.startswith("_")}
    assert public - done - OTHERS == set()


@functools.cache
def blank() -> tuple[Draft, frozenset[str]]:
    """Return a blank template and the tags of its places."""
    draft = Draft.open(imrkit.new("dardr", "imrkit"))
    assert draft.identity is not None
    return draft, frozenset(draft.identity.tags)


def torn(spelling: str | None) -> Draft:
    """Return the blank template without a tag, its placeholders' property in a spelling."""
    data = blank()[0].to_bytes()
    xml = re.sub(r'<w:tag w:val="[^"]*"/>', "", part(data))
    showing = "" if spelling is None else f"<w:showingPlcHdr {value('w:val', spelling)}/>"
    assert "<w:showingPlcHdr/>" in xml
    return Draft.open(
        zipped({**unzipped(data), MAIN: xml.replace("<w:showingPlcHdr/>", showing).encode()})
    )


@pytest.mark.parametrize(
    ("spellings", "written"), [(("1", "true", "maybe"), ""), (("0", "off"), None)]
)
def test_repair_reads_every_spelling_alike(spellings: tuple[str, ...], written: str | None) -> None:
    wanted = torn(written).repaired(*blank())

    assert len(wanted.restored) > 20
    for spelling in spellings:
        repaired = torn(spelling).repaired(*blank())
        assert (repaired.restored, repaired.missing) == (wanted.restored, wanted.missing)
        assert in_one_spelling(part(repaired.data)) == in_one_spelling(part(wanted.data))


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
    draft = Draft.open(form("", BOX.format(f"<w14:checked {value('w14:val', spelling)}/>")))

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
