"""Controls are renamed, locked and bound, and all else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from support.docx import (
    MAIN,
    Store,
    docx,
    p,
    part,
    run,
    sdt,
    text_box,
    unzipped,
)
from support.editing import (
    BOX,
    DATA,
    DATE,
    LIST,
    NAME,
    STORE,
    is_sound,
    only,
)

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.controls import (
    Binding,
    Locks,
)


@pytest.mark.programs
def test_a_control_is_renamed_and_locked_in_the_order_of_the_schema(tmp_path: Path) -> None:
    draft = Draft.open(docx(sdt(p("x"), '<w:id w:val="5"/><w:richText/>')))

    draft.retag((0, 0), "new")
    draft.retitle((0, 0), "New title")
    draft.lock((0, 0), Locks(content=True, deletion=True))

    control = only(draft)
    assert (control.tag, control.title, control.id) == ("new", "New title", 5)
    assert control.locks == Locks(content=True, deletion=True)
    assert [etree.QName(one).localname for one in etree.fromstring(
        unzipped(draft.to_bytes())[MAIN]).iter("{*}sdtPr").__next__()] == [
        "alias", "tag", "id", "lock", "richText",
    ]  # fmt: skip
    assert is_sound(draft, tmp_path)
    with pytest.raises(DocumentError, match="locks"):
        draft.fill("new", "y")
    draft.lock((0, 0), Locks())
    draft.retag((0, 0), "")
    assert only(draft).tag == "" and only(draft).locks == Locks()


def test_the_copy_for_older_readers_is_renamed_too() -> None:
    draft = Draft.open(docx(text_box(sdt(p("x"), tag="old"))))

    draft.retag(only(draft).path, "new")

    assert part(draft.to_bytes()).count('w:val="new"') == 2


@pytest.mark.parametrize(
    ("kind", "held", "text"),
    [
        ("<w:text/>", "from the store", "from the store"),
        (DATE, "2026-03-03", "3 March 2026"),
        (LIST, "y", "Yes"),
        (BOX, "true", "\u2612"),
    ],
)
def test_a_control_that_is_bound_shows_what_the_node_holds(kind: str, held: str, text: str) -> None:
    empty = "<w:showingPlcHdr/>" if kind != BOX else ""
    store = Store(xml=DATA.format(held), id=STORE)
    draft = Draft.open(docx(p(sdt(run("Click"), empty + kind)), stores=[store]))

    draft.bind((0, 0, 0), NAME)

    assert (only(draft).text, only(draft).binding) == (text, NAME)


def test_what_the_control_holds_goes_into_an_empty_node() -> None:
    data = docx(p(sdt(run("typed"), "<w:text/>")), stores=[Store(xml=DATA.format(""), id=STORE)])
    draft = Draft.open(data)

    draft.bind((0, 0, 0), NAME)

    assert "<c:name>typed</c:name>" in part(draft.to_bytes(), "customXml/item1.xml")
    draft.bind((0, 0, 0), None)
    assert only(draft).binding is None


def test_one_control_is_cleared_repeated_and_bound_without_reading_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = sdt(sdt(p("row"), "<w15:repeatingSectionItem/>"), "<w15:repeatingSection/>")
    named = p(sdt(run("typed"), "<w:text/>"))
    draft = Draft.open(docx(named + rows, stores=[Store(xml=DATA.format(""), id=STORE)]))
    monkeypatch.setattr(
        "imrkit.documents.draft.controls_of", lambda *_: pytest.fail("it read them all")
    )

    draft.bind((0, 0, 0), NAME)
    draft.clear((0, 0, 0))
    draft.repeat_row((0, 1))

    monkeypatch.undo()
    text, section = draft.controls()
    assert (text.is_empty, len(section.rows)) == (True, 2)


@pytest.mark.parametrize(
    ("kind", "binding", "why"),
    [
        ("<w:text/>", NAME, "Empty one of them"),
        ("<w:text/>", Binding(store="{none}", xpath="/x"), "no data store"),
        ("<w:text/>", Binding(store=STORE, xpath="count(//x)"), "cannot follow"),
        ("<w:richText/>", NAME, "cannot be bound"),
    ],
)
def test_a_binding_that_would_lose_or_show_nothing_is_refused(
    kind: str, binding: Binding, why: str
) -> None:
    before = docx(p(sdt(run("typed"), kind)), stores=[Store(xml=DATA.format("else"), id=STORE)])
    draft = Draft.open(before)

    with pytest.raises(DocumentError, match=why):
        draft.bind((0, 0, 0), binding)

    assert unzipped(draft.to_bytes()) == unzipped(before)
