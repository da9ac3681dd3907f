"""A prefix that markup compatibility attributes name means the same after every operation.

ISO 29500-3: ``mc:Choice`` names in ``Requires``, and any element in ``mc:Ignorable`` and its
like, prefixes that are declared on it or anywhere around it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
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
from support.word import validate

from imrkit.documents.draft import Draft
from imrkit.documents.render import render
from imrkit.errors import DocumentError
from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.compatibility import declare_named_prefixes, declare_on
from imrkit.values.controls import Binding, ControlKind, Locks, NewControl
from imrkit.values.record import Record
from imrkit.values.richtext import Fixed, Line, TableRow, Text

WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WPG = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
CHOICE = (
    '<w:r><mc:AlternateContent><mc:Choice xmlns:{0}="{1}" Requires="{0}"><w:t>new</w:t>'
    "</mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
# The namespace has another prefix on the root; the prefix has another namespace elsewhere.
ALIAS, SAME, ELSEWHERE = (CHOICE.format(*one) for one in (("q", WPS), ("q", WPG), ("z", "urn:z")))
IGNORED = (
    '<w:p xmlns:y="urn:y" mc:Ignorable="y" mc:ProcessContent="y:b"><w:r><w:t>ignored</w:t></w:r>'
    "</w:p>"
)
ALL = ALIAS + SAME + ELSEWHERE
STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
DATA = Store(xml='<c:a xmlns:c="urn:c"><c:b/></c:a>', id=STORE)
NODE = Binding(store=STORE, xpath="/c:a/c:b", prefixes="xmlns:c='urn:c'")
SECTION = sdt(
    "".join(
        sdt(row(cell(p(ALL, sdt(run(word), "<w:text/>", tag="a")))), "<w15:repeatingSectionItem/>")
        for word in ("one", "two")
    ),
    "<w15:repeatingSection/>",
    tag="rows",
)
BODY = (
    p(ALL)
    + sdt(p("kept ", ALL) + p(ALL), tag="rich")
    + p(sdt(run("x"), "<w:text/>", tag="plain"), ALL)
    + IGNORED
    + table(SECTION, columns=1)
    + p(ALL)
)
DOCUMENT = docx(
    BODY, headers={"h": p(ALL)}, stores=[DATA], styles=style("PlaceholderText", "Placeholder Text")
)
BOX = NewControl(kind=ControlKind.CHECK_BOX)
KEPT = [
    Line(source=1, content=None),
    Line(source=0, content=(Text(text="new "), Fixed(paragraph=0, at=1))),
    Line(source=0, content=None),
]
Step = Callable[[Draft], None]


def rename_and_lock(draft: Draft) -> None:
    draft.retag((0, 1), "t")
    draft.retitle((0, 1), "T")
    draft.lock((0, 1), Locks(content=True))


def wrap_and_unwrap(draft: Draft) -> None:
    draft.wrap((0, 0), count=5)
    draft.unwrap((0, 0))


def record(draft: Draft) -> None:
    draft.record = Record()


STEPS: dict[str, Step] = {
    "wrap a paragraph": lambda draft: draft.wrap((0, 0)),
    "wrap several": lambda draft: draft.wrap((0, 0), count=4),
    "wrap runs": lambda draft: draft.wrap((0, 0, 0), count=3),
    "wrap in a header": lambda draft: draft.wrap((0,), part="word/header-h.xml"),
    "wrap a table": lambda draft: draft.wrap((0, 4)),
    "unwrap": lambda draft: draft.unwrap((0, 1)),
    "unwrap a section": lambda draft: draft.unwrap((0, 4, 2)),
    "wrap and unwrap": wrap_and_unwrap,
    "insert a box": lambda draft: draft.insert((0, 0), BOX),
    "insert a box in a header": lambda draft: draft.insert((0,), BOX, part="word/header-h.xml"),
    "fill with text": lambda draft: draft.fill("rich", "text"),
    "fill with lines": lambda draft: draft.fill("rich", KEPT),
    "fill beside": lambda draft: draft.fill("plain", "text"),
    "fill rows": lambda draft: draft.fill("rows", [{"a": "1"}, {"a": "2"}, {"a": "3"}]),
    "move rows": lambda draft: draft.fill(
        "rows", [TableRow(source=1, cells={}), TableRow(source=0, cells={})]
    ),
    "repeat a row": lambda draft: draft.repeat_row((0, 4, 2), 0),
    "clear": lambda draft: draft.clear((0, 1)),
    "rename and lock": rename_and_lock,
    "bind": lambda draft: draft.bind((0, 2, 0), NODE),
    "record": record,
}


def meanings(data: bytes) -> Counter[tuple[str, str, str]]:
    """Count what is named by markup compatibility attributes: part, attribute, meanings."""
    return Counter(
        (name, attribute, meaning)
        for name, xml in unzipped(data).items()
        if name.endswith(".xml")
        for one in etree.fromstring(xml).iter(etree.Element)
        for attribute, meaning in named(one)
    )


def named(element: etree._Element) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        attribute = etree.QName(key)
        if attribute.namespace == n.MC or element.tag == n.qn("mc:Choice"):
            words = [word.partition(":") for word in str(value).split()]
            meaning = " ".join(f"{element.nsmap[word[0]]}{word[2]}" for word in words)
            yield attribute.localname, meaning


def errors(data: bytes, path: Path) -> set[str]:
    path.write_bytes(data)
    return {json.loads(error)["description"] for error in validate(path)}


@pytest.mark.programs
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_prefix_that_is_named_keeps_its_meaning(step: Step, tmp_path: Path) -> None:
    draft = Draft.open(DOCUMENT)

    step(draft)

    before, after = meanings(DOCUMENT), meanings(draft.to_bytes())
    kept = {key for key in before if key[1] != "Ignorable"}
    assert {key for key in after if key[1] != "Ignorable"} <= kept
    path = tmp_path / "draft.docx"
    assert errors(draft.to_bytes(), path) == errors(DOCUMENT, path) == set()


@pytest.mark.parametrize("name", ["wrap several", "wrap runs", "unwrap", "wrap and unwrap", "bind"])
def test_what_only_moves_names_all_that_it_named(name: str) -> None:
    draft = Draft.open(DOCUMENT)

    STEPS[name](draft)

    assert meanings(draft.to_bytes()) == meanings(DOCUMENT)


@pytest.mark.programs
def test_a_rendered_master_keeps_the_meaning(tmp_path: Path) -> None:
    master = docx(BODY + p("{{ force }}"), headers={"h": p(ALL, "{{ force }}")})

    made = render(master, "m.docx", {"force": "A force"}, title="T", logo=None).to_bytes()

    assert meanings(made) == meanings(master)
    assert "A force" in part(made)
    assert errors(made, tmp_path / "made.docx") == set()


def test_a_part_that_nobody_edits_keeps_its_bytes() -> None:
    draft = Draft.open(DOCUMENT)
    draft.snapshot()
    draft.record = Record()

    assert unzipped(draft.to_bytes())[MAIN] == unzipped(DOCUMENT)[MAIN]


ROOTS = {
    "the prefix is another's": (f'xmlns:w14="{WPS}" mc:Ignorable="w14"', {WPS, n.W14}),
    "the namespace has another prefix": (f'xmlns:x="{n.W14}" mc:Ignorable="x"', {n.W14}),
    "none is declared": ("", {n.W14}),
}


@pytest.mark.programs
@pytest.mark.parametrize(("declared", "ignorable"), ROOTS.values(), ids=ROOTS)
def test_an_extension_is_declared_beside_what_the_root_declares(
    declared: str, ignorable: set[str], tmp_path: Path
) -> None:
    root = f'<w:document xmlns:w="{n.W}" xmlns:mc="{n.MC}" {declared}>'
    xml = f"{root}<w:body>{p('x')}<w:sectPr/></w:body></w:document>"
    draft = Draft.open(docx(files={MAIN: xml}))

    draft.insert((0, 0), BOX)

    data = draft.to_bytes()
    [(_, _, meaning)] = meanings(data)
    assert set(meaning.split()) == ignorable
    assert errors(data, tmp_path / "draft.docx") == set()


def test_declaring_on_a_root_takes_no_prefix_that_only_a_value_names() -> None:
    root = etree.fromstring(
        '<w:body xmlns:w="W" xmlns:z="Z"><w:p xmlns:q="Q" at="q:name"><k:r xmlns:k="K"/></w:p>'
        '<w:p xmlns:k="other" k:at="z:name"/></w:body>'
    )

    assert [declare_on(root, "k", "K"), declare_on(root, "mc", "MC")] == ["k", "mc"]
    assert etree.tostring(root).decode() == (
        '<w:body xmlns:w="W" xmlns:z="Z" xmlns:k="K" xmlns:mc="MC"><w:p xmlns:q="Q" at="q:name">'
        '<k:r/></w:p><w:p xmlns:k="other" k:at="z:name"/></w:body>'
    )


def test_a_prefix_that_is_declared_nowhere_is_left_as_it_is() -> None:
    parts = unzipped(docx(sdt(p("x"), tag="a")))
    odd = parts[MAIN].replace(b'Ignorable="w14 w15"', b'Ignorable="w14 nowhere"')
    draft = Draft.open(zipped({**parts, MAIN: odd}))

    draft.fill("a", dt.date(2026, 1, 1).isoformat())

    assert 'mc:Ignorable="w14 nowhere"' in part(draft.to_bytes())


MANY = " ".join(f'xmlns:q{number}="urn:{number}"' for number in range(20_000))
AGAIN = "".join(f'<mc:Choice xmlns:q="urn:{number}" Requires="q"/>' for number in range(20_000))


@pytest.mark.parametrize(
    "xml", [f"<w:p {MANY}/>", AGAIN], ids=["in one place", "one after another"]
)
def test_more_prefixes_than_any_real_file_declares_are_refused(xml: str) -> None:
    with pytest.raises(DocumentError, match=r"part word/document.xml declares more than"):
        Draft.open(docx(xml))


PREFIXES = st.sampled_from(["q", "z", "w", "wps", "mc1"])
URIS = st.sampled_from([WPS, WPG, "urn:z", "urn:y"])


@given(st.lists(st.tuples(PREFIXES, URIS, st.booleans()), max_size=6))
def test_whatever_is_declared_where_the_root_says_it_after(
    declared: list[tuple[str, str, bool]],
) -> None:
    xml = "<a/>"
    for prefix, uri, named in declared:
        name = f' mc:Ignorable="{prefix}"' if named else ""
        xml = f'<a xmlns:mc="{n.MC}" xmlns:{prefix}="{uri}"{name}>{xml}<b/></a>'
    root = etree.fromstring(xml)
    before = [
        one.nsmap[one.get(n.qn("mc:Ignorable"))]
        for one in root.iter()
        if one.get(n.qn("mc:Ignorable"))
    ]

    after = declare_named_prefixes(root, xml.encode())

    named_now = [one.get(n.qn("mc:Ignorable")) for one in after.iter()]
    assert [after.nsmap[one] for one in named_now if one] == before
