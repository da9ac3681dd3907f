"""Paragraphs, tables and fields of a form, as elements of WordprocessingML."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from copy import deepcopy

from forms.make.asks import Ask
from lxml import etree

Element = etree._Element
Part = str | Ask | Element | Sequence[Element]

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
GOLD = "gold"  # on a run while a form is made: what its words ask for
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """Return an element of the main namespace, its attributes of the same."""
    made = etree.Element(f"{{{MAIN}}}{name}", nsmap={"w": MAIN})
    for key, value in attributes.items():
        made.set(f"{{{MAIN}}}{key}", str(value))
    made.extend(child for child in children if child is not None)
    return made


def look(
    *,
    style: str = "",
    bold: bool = False,
    italic: bool = False,
    caps: bool = False,
    small_caps: bool = False,
    color: str = "",
    size: float = 0,
) -> Element:
    """Return what a run looks like; the size is in points."""
    return w(
        "rPr",
        w("rStyle", val=style) if style else None,
        w("b") if bold else None,
        w("i") if italic else None,
        w("caps") if caps else None,
        w("smallCaps") if small_caps else None,
        w("color", val=color) if color else None,
        w("sz", val=int(size * 2)) if size else None,
    )


def t(text: str, looks: Element | None = None) -> Element:
    """Return a run; a tab and a line break in its text are those of Word."""
    made = w("r", deepcopy(looks) if looks is not None and len(looks) else None)
    for i, line in enumerate(text.split("\n")):
        if i:
            made.append(w("br"))
        for j, piece in enumerate(line.split("\t")):
            if j:
                made.append(w("tab"))
            if piece:
                made.append(_text(piece))
    return made


def _text(text: str) -> Element:
    made = w("t")
    made.text = text
    made.set(_SPACE, "preserve")
    return made


def asked(ask: Ask, looks: Element | None = None) -> Element:
    """Return the run that shows what a place asks."""
    made = t(ask.text, looks)
    made.set(GOLD, ask.to_json())
    return made


def b(part: str | Ask) -> Element:
    """Return words in bold."""
    bold = look(bold=True)
    return asked(part, bold) if isinstance(part, Ask) else t(part, bold)


def inline(parts: Iterable[Part]) -> list[Element]:
    """Return the elements that the parts of a paragraph are."""
    made: list[Element] = []
    for part in parts:
        if isinstance(part, str):
            made.append(t(part))
        elif isinstance(part, Ask):
            made.append(asked(part))
        elif isinstance(part, Element):
            made.append(part)
        else:
            made.extend(part)
    return made


def p(
    *parts: Part,
    style: str = "",
    list_id: int = 0,
    level: int = 0,
    fill: str = "",
    tabs: Sequence[tuple[str, int, str]] = (),
    before: int = -1,
    after: int = -1,
    indent: int = 0,
    align: str = "",
    section: Element | None = None,
) -> Element:
    """Return a paragraph; a tab stop is (kind, place, leader), measures are in twentieths."""
    spacing = {key: value for key, value in (("before", before), ("after", after)) if value >= 0}
    properties = w(
        "pPr",
        w("pStyle", val=style) if style else None,
        w("numPr", w("ilvl", val=level), w("numId", val=list_id)) if list_id else None,
        w("shd", val="clear", color="auto", fill=fill) if fill else None,
        w("tabs", *(w("tab", val=k, leader=c, pos=at) for k, at, c in tabs)) if tabs else None,
        w("spacing", **spacing) if spacing else None,
        w("ind", left=indent) if indent else None,
        w("jc", val=align) if align else None,
        section,
    )
    return w("p", properties if len(properties) else None, *inline(parts))


def tc(
    *blocks: Element | Part,
    fill: str = "",
    span: int = 1,
    merge: str = "",
) -> Element:
    """Return a cell; what is no paragraph or table is put into a paragraph."""
    properties = w(
        "tcPr",
        w("tcW", w=0, type="dxa"),
        w("gridSpan", val=span) if span > 1 else None,
        w("vMerge", val=merge) if merge else None,
        w("shd", val="clear", color="auto", fill=fill) if fill else None,
    )
    inside = [block for one in blocks for block in _blocks(one)]
    if not inside or inside[-1].tag == f"{{{MAIN}}}tbl":
        inside.append(p())
    return w("tc", properties, *inside)


def _blocks(part: Element | Part) -> list[Element]:
    if isinstance(part, str | Ask):
        return [p(part)]
    elements = [part] if isinstance(part, Element) else list(part)
    return elements if all(_is_block(element) for element in elements) else [p(elements)]


def _is_block(element: Element) -> bool:
    inside = element.find(f"{{{MAIN}}}sdtContent")
    first = element if inside is None else inside[0]
    return first.tag in (f"{{{MAIN}}}p", f"{{{MAIN}}}tbl")


def tr(*cells: Element, height: int = 0, title: bool = False) -> Element:
    """Return a row of a table; a title row comes again on each page."""
    properties = w(
        "trPr",
        w("trHeight", val=height, hRule="atLeast") if height else None,
        w("tblHeader") if title else None,
    )
    return w("tr", properties if len(properties) else None, *cells)


def tbl(widths: Sequence[int], *rows: Element) -> Element:
    """Return a table; each cell gets the width of the columns it spans."""
    for one in rows:
        at = 0
        for cell in one.iter(f"{{{MAIN}}}tc"):
            if cell.getparent() is not one and not _is_control_in(cell, one):
                continue
            at = _widen(cell, widths, at)
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="TableGrid"),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def _is_control_in(cell: Element, one: Element) -> bool:
    content = cell.getparent()
    control = content.getparent() if content is not None else None
    return control is not None and control.getparent() is one


def _widen(cell: Element, widths: Sequence[int], at: int) -> int:
    names = {"w": MAIN}
    span = cell.find("w:tcPr/w:gridSpan", names)
    size = int(span.get(f"{{{MAIN}}}val", "1")) if span is not None else 1
    width = cell.find("w:tcPr/w:tcW", names)
    if width is not None:
        width.set(f"{{{MAIN}}}w", str(sum(widths[at : at + size])))
    return at + size


def box(*blocks: Element | Part, height: int = 700, fill: str = "") -> Element:
    """Return a table of one cell, to write in."""
    return tbl([9600], tr(tc(*blocks, fill=fill), height=height))


def control(
    tag: str, title: str, kind: Element, *content: Element, showing: bool = False
) -> Element:
    """Return a content control of another maker; ``showing`` says it shows its placeholder."""
    return w(
        "sdt",
        w(
            "sdtPr",
            w("alias", val=title),
            w("tag", val=tag),
            w("id", val=zlib.crc32(tag.encode()) % 2**31),
            w("showingPlcHdr") if showing else None,
            kind,
        ),
        w("sdtContent", *content),
    )


def list_of(*options: str) -> Element:
    return w("dropDownList", *(w("listItem", displayText=one, value=one) for one in options))


def date_kind() -> Element:
    return w(
        "date",
        w("dateFormat", val="d MMMM yyyy"),
        w("lid", val="en-GB"),
        w("storeMappedDataAs", val="dateTime"),
        w("calendar", val="gregorian"),
    )


def check_box(tag: str, title: str, *, ticked: bool) -> Element:
    """Return a check-box control as Word 2010 and later make it."""
    names = {"w14": W14}
    kind = etree.Element(f"{{{W14}}}checkbox", nsmap=names)
    etree.SubElement(kind, f"{{{W14}}}checked").set(f"{{{W14}}}val", "1" if ticked else "0")
    for name, sign in (("checkedState", "2612"), ("uncheckedState", "2610")):
        state = etree.SubElement(kind, f"{{{W14}}}{name}")
        state.set(f"{{{W14}}}val", sign)
        state.set(f"{{{W14}}}font", "MS Gothic")
    return control(tag, title, kind, t("☒" if ticked else "☐"))


def field(instruction: str, result: str, data: Element | None = None) -> list[Element]:
    """Return a complex field; ``data`` makes it a legacy form field."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    result_runs = [w("r", w("fldChar", fldCharType="separate")), t(result)] if result else []
    return [
        w("r", w("fldChar", data, fldCharType="begin")),
        w("r", code),
        *result_runs,
        w("r", w("fldChar", fldCharType="end")),
    ]


def bookmark(name: str, *inside: Element) -> list[Element]:
    """Return elements with a bookmark around them."""
    number = zlib.crc32(name.encode()) % 10**6
    return [w("bookmarkStart", id=number, name=name), *inside, w("bookmarkEnd", id=number)]


def form_text(name: str, answer: str) -> list[Element]:
    """Return a legacy text field; empty, it shows five wide spaces."""
    data = w("ffData", w("name", val=name), w("enabled"), w("calcOnExit", val=0), w("textInput"))
    return bookmark(name, *field("FORMTEXT", answer or "\u2002" * 5, data))


def form_tick(name: str, *, ticked: bool) -> list[Element]:
    """Return a legacy check box."""
    tick = w("checkBox", w("sizeAuto"), w("default", val=0), w("checked") if ticked else None)
    data = w("ffData", w("name", val=name), w("enabled"), w("calcOnExit", val=0), tick)
    return bookmark(name, *field("FORMCHECKBOX", "", data))


def form_list(name: str, chosen: str, *options: str) -> list[Element]:
    """Return a legacy drop-down; Word keeps what is chosen in the field’s data alone."""
    result = w("result", val=options.index(chosen)) if chosen else None
    entries = w("ddList", result, *(w("listEntry", val=one) for one in options))
    data = w("ffData", w("name", val=name), w("enabled"), w("calcOnExit", val=0), entries)
    return bookmark(name, *field("FORMDROPDOWN", "", data))


_BOX = """
<w:r xmlns:w="{main}"><mc:AlternateContent
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:v="urn:schemas-microsoft-com:vml">
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="45720" distB="45720" distL="114300"
  distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0"
  layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="2520000" cy="1150000"/><wp:effectExtent l="0" t="0" r="0" b="0"/>
<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="{id}" name="Text Box {id}"/>
<wp:cNvGraphicFramePr/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2520000" cy="1150000"/>
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/>
</a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="position:absolute;width:198pt;height:90pt"><v:textbox>
<w:txbxContent/></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
"""


def text_box(number: int, *paragraphs: Element) -> Element:
    """Return a text box in both copies that Word writes; only the first says what it asks."""
    parser = etree.XMLParser(remove_blank_text=True)
    made = etree.fromstring(_BOX.format(main=MAIN, id=number), parser)
    first, second = made.iter(f"{{{MAIN}}}txbxContent")
    first.extend(paragraphs)
    second.extend(deepcopy(one) for one in paragraphs)
    for run in second.iter(f"{{{MAIN}}}r"):
        run.attrib.pop(GOLD, "")
    return made


def split_runs(body: Element) -> None:
    """Split what is asked into several runs, as Word does where somebody changed a word."""
    for number, run in enumerate([one for one in body.iter(f"{{{MAIN}}}r") if one.get(GOLD)]):
        text = run.find(f"{{{MAIN}}}t")
        if text is None or not text.text or len(text.text) < 12:
            continue
        whole, cut = text.text, len(text.text) // 2 + number % 3
        text.text = whole[:cut]
        text.set(_SPACE, "preserve")
        rest = t(whole[cut:], run.find(f"{{{MAIN}}}rPr"))
        rest.set(f"{{{MAIN}}}rsidR", f"00{0xA41C00 + number * 37:06X}")
        run.addnext(rest)
        if number % 4 == 0:
            run.addnext(w("proofErr", type="spellEnd"))
            run.addprevious(w("proofErr", type="spellStart"))
