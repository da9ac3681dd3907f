"""Strategies for Word files with any mixture of what imrkit reads, and what a reader must find.

Each piece is its XML, the text that its reader sees, and the controls in it in document order.
The expectations are made beside the XML, never by reading it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from imrkit.values.controls import ControlKind, Level
from support.docx import Store, cell, docx, p, row, run, sdt, style, table, text_box

STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
WORDS = st.text("abc é&<\u200b", min_size=1, max_size=6).map(lambda text: f"w{text}w")


@dataclass(frozen=True)
class Found:
    """A control that a reader must find."""

    kind: ControlKind
    level: Level
    text: str
    story: str = "body"


@dataclass(frozen=True)
class Piece:
    """A piece of a document."""

    xml: str
    text: str
    controls: tuple[Found, ...] = ()


def _joined(pieces: Sequence[Piece]) -> Piece:
    return Piece(
        "".join(one.xml for one in pieces),
        "".join(one.text for one in pieces),
        tuple(found for one in pieces for found in one.controls),
    )


def _control(properties: str, kind: ControlKind, level: Level) -> Callable[[Piece], Piece]:
    """Return what puts a control around a piece."""

    def around(held: Piece) -> Piece:
        own = Found(kind, level, held.text.strip())
        return Piece(sdt(held.xml, properties), held.text, (own, *held.controls))

    return around


def _wrapped(before: str, after: str, *, seen: bool = True) -> Callable[[Piece], Piece]:
    def around(held: Piece) -> Piece:
        return Piece(f"{before}{held.xml}{after}", held.text if seen else "", held.controls)

    return around


# In a line

_PLAIN = WORDS.map(lambda text: Piece(run(text), text))
_LIST = '<w:{0}><w:listItem w:displayText="One" w:value="1"/></w:{0}>'
_RICH_BOUND = f'<w15:dataBinding w:xpath="/c:a" w:storeItemID="{STORE}"/>'
_ONE_TEXT = {
    "<w:text/>": ControlKind.PLAIN_TEXT,
    _LIST.format("dropDownList"): ControlKind.DROP_DOWN,
    _LIST.format("comboBox"): ControlKind.COMBO_BOX,
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/></w:date>': ControlKind.DATE,
    '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>': ControlKind.CHECK_BOX,
    "<w:citation/>": ControlKind.CITATION,
}
_ANY_RUNS = {
    "": ControlKind.RICH_TEXT,
    "<w:richText/>": ControlKind.RICH_TEXT,
    _RICH_BOUND: ControlKind.RICH_TEXT,
    "<w:group/>": ControlKind.GROUP,
}
_EQUATION = Piece(
    sdt(f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>x</m:t></m:r></m:oMath>', "<w:equation/>"),
    "",
    (Found(ControlKind.EQUATION, Level.RUN, ""),),
)
_MARKS = [
    Piece('<w:commentRangeStart w:id="1"/>', ""),
    Piece('<w:r><w:commentReference w:id="1"/></w:r>', ""),
    Piece('<w:r><w:footnoteReference w:id="2"/></w:r>', ""),
    Piece('<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>', ""),
    Piece("<w:r><w:tab/></w:r>", "\t"),
    Piece("<w:r><w:br/></w:r>", "\n"),
    Piece('<w:del w:id="8" w:author="a"><w:r><w:delText>gone</w:delText></w:r></w:del>', ""),
]
_AROUND_RUNS = [
    _wrapped('<w:ins w:id="9" w:author="a">', "</w:ins>"),
    _wrapped('<w:hyperlink w:anchor="b">', "</w:hyperlink>"),
    _wrapped('<w:fldSimple w:instr="AUTHOR">', "</w:fldSimple>"),
    _wrapped('<w:smartTag w:element="e">', "</w:smartTag>"),
]


def _inline(inner: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    several = st.lists(inner, min_size=1, max_size=3).map(_joined)
    controls = [_control(key, kind, Level.RUN) for key, kind in _ANY_RUNS.items()]
    return st.builds(lambda put, held: put(held), st.sampled_from(controls + _AROUND_RUNS), several)


_SIMPLE = st.builds(
    lambda put, held: put(held),
    st.sampled_from([_control(key, kind, Level.RUN) for key, kind in _ONE_TEXT.items()]),
    _PLAIN,
)
_PIECES = _PLAIN | _SIMPLE | st.just(_EQUATION) | st.sampled_from(_MARKS)
_RUNS = st.recursive(_PIECES, _inline, max_leaves=6)


def _paragraph(held: Piece) -> Piece:
    return Piece(p(held.xml) if held.xml else p(), f"{held.text}\n", held.controls)


def _text_box(held: Piece, prefix: str) -> Piece:
    inside = tuple(replace(one, story="text-box") for one in held.controls)
    return Piece(text_box(held.xml, prefix), "\n", inside)


_PARAGRAPHS = st.lists(_RUNS, max_size=3).map(_joined).map(_paragraph)


# Between paragraphs

_BLOCKS = {
    "": ControlKind.RICH_TEXT,
    _RICH_BOUND: ControlKind.RICH_TEXT,
    "<w:group/>": ControlKind.GROUP,
    "<w:bibliography/>": ControlKind.BIBLIOGRAPHY,
    "<w:docPartObj/>": ControlKind.BUILDING_BLOCK,
}


def _cell(held: Piece) -> Piece:
    return Piece(cell(held.xml + p()), held.text.strip("\n"), held.controls)


def _row(cells: Sequence[Piece]) -> Piece:
    held = _joined(cells)
    return Piece(row(held.xml), "\t".join(one.text for one in cells) + "\n", held.controls)


def _section(level: Level) -> Callable[[Sequence[Piece]], Piece]:
    def around(items: Sequence[Piece]) -> Piece:
        held = _joined(items)
        made = "".join(sdt(one.xml, "<w15:repeatingSectionItem/>") for one in items)
        own = Found(ControlKind.REPEATING_SECTION, level, held.text.strip())
        return Piece(sdt(made, "<w15:repeatingSection/>"), held.text, (own, *held.controls))

    return around


def _wider(blocks: st.SearchStrategy[Piece]) -> st.SearchStrategy[Piece]:
    several = st.lists(blocks, min_size=1, max_size=3).map(_joined)
    cells = several.map(_cell)
    cells |= cells.map(_control("", ControlKind.RICH_TEXT, Level.CELL))
    rows = st.lists(cells, min_size=1, max_size=3).map(_row)
    some = st.lists(rows, min_size=1, max_size=2)
    rows |= rows.map(_control("", ControlKind.RICH_TEXT, Level.ROW)) | some.map(_section(Level.ROW))
    tables = (
        st.lists(rows, min_size=1, max_size=2)
        .map(_joined)
        .map(lambda held: Piece(table(held.xml), held.text, held.controls))
    )
    controls = [_control(key, kind, Level.BLOCK) for key, kind in _BLOCKS.items()]
    around = st.builds(lambda put, held: put(held), st.sampled_from(controls), several)
    repeated = st.lists(blocks, min_size=1, max_size=2).map(_section(Level.BLOCK))
    return tables | around | repeated


_TEXT_BOXES = st.builds(_text_box, _PARAGRAPHS, st.sampled_from(["wps", "q"]))
_ANY_BLOCK = st.recursive(_PARAGRAPHS | _TEXT_BOXES, _wider, max_leaves=8)
_STORY = st.lists(_ANY_BLOCK, min_size=1, max_size=3).map(_joined)


@dataclass(frozen=True)
class AnyDocument:
    """A Word file and the controls that a reader must find in it, in order."""

    data: bytes
    controls: tuple[Found, ...]


def _document(body: Piece, header: Piece, note: Piece, comment: Piece) -> AnyDocument:
    held = {"body": body, "header": header, "footnotes": note, "comments": comment}
    data = docx(
        body.xml + p("end"),
        headers={"h": header.xml + p("end")},
        footnotes=f'<w:footnote w:id="2">{note.xml}{p("end")}</w:footnote>',
        comments=f'<w:comment w:id="1" w:author="a">{comment.xml}{p("end")}</w:comment>',
        styles=style("PlaceholderText", "Placeholder Text", kind="character"),
        stores=[Store(xml="<c:a xmlns:c='urn:c'/>", id=STORE)],
    )
    found = (
        one if one.story == "text-box" else replace(one, story=story)
        for story, piece in held.items()
        for one in piece.controls
    )
    return AnyDocument(data, tuple(found))


DOCUMENTS = st.builds(_document, _STORY, _PARAGRAPHS, _PARAGRAPHS, _PARAGRAPHS)
