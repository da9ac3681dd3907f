"""Word files made to hurt whoever opens them.

Each says of itself that it was made from a template, so that no verb turns away before it looks.
"""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

import imrkit
from imrkit.ooxml.own import namespaces
from imrkit.ooxml.package import custom_xml
from imrkit.ooxml.package import names as n
from support.docx import (
    MAIN,
    MAIN_RELS,
    Store,
    cell,
    docx,
    docx_parts,
    element,
    p,
    relationship,
    row,
    run,
    sdt,
    style,
    table,
    unzipped,
    zipped,
)

STORE = "{6F9619FF-8B86-D011-B42D-00C04FC964FF}"
Nested = Callable[[int], bytes]  # makes a file with something in itself, so many times
_SECTION, _ITEM = "<w15:repeatingSection/>", "<w15:repeatingSectionItem/>"
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def with_member(name: str, data: bytes) -> bytes:
    """Return a sound file with one more member."""
    return docx(p("x"), files={name: data})


def with_body(xml: bytes) -> bytes:
    """Return a file whose main part is this XML inside a body."""
    parts = docx_parts(p("@"), stores=[_identity()])
    return zipped({**parts, MAIN: str(parts[MAIN]).encode().replace(p("@").encode(), xml)})


@functools.cache
def _identity() -> Store:
    parts = unzipped(imrkit.new("dardr", "Force"))
    xml = next(data for data in parts.values() if namespaces.IDENTITY.encode() in data)
    return Store(xml=xml.decode(), id=custom_xml.store_id(namespaces.IDENTITY))


def packed(method: int) -> bytes:
    """Return a sound file with a member of 100 MB that is packed by a method of zip."""
    out = io.BytesIO(docx(p("x")))
    with zipfile.ZipFile(out, "a", method) as archive:
        archive.writestr("word/media/x.emf", bytes(100_000_000))
    return out.getvalue()


def chained_styles(size: int, *, ring: bool = False) -> bytes:
    """Return a file whose styles are based on each other, one after the other or in a ring."""
    bases = [*range(1, size), 0 if ring else size]
    styles = (style(f"s{i}", f"S{i}", based_on=f"s{base}") for i, base in enumerate(bases))
    paragraph = p("x", properties='<w:pStyle w:val="s0"/>')
    return docx(paragraph, styles="".join(styles), stores=[_identity()])


def page_sections(size: int) -> bytes:
    """Return a file of page sections that name a header each."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    header = p("OFFICIAL, and as many words as a header of some length may hold. " * 20)
    return docx(p("x", properties=section) * size, headers={"h": header}, stores=[_identity()])


def controls(size: int, properties: str = "<w:text/>") -> bytes:
    """Return a file of content controls, each in a line of text."""
    return with_body(
        "".join(
            p(sdt(run(f"c{i}"), f'<w:id w:val="{i}"/>{properties}', tag=f"t{i}"))
            for i in range(size)
        ).encode()
    )


def repeated_rows(size: int) -> bytes:
    """Return a file with a repeating section of so many rows."""
    event = sdt(run("x"), "<w:text/>", tag="imr:combined-chronology.event")
    item = sdt(row(cell(p(event))), _ITEM)
    return with_body(table(sdt(item * size, _SECTION, tag="imr:combined-chronology")).encode())


def rows_in_rows(depth: int) -> bytes:
    """Return a file with repeating sections in the rows of repeating sections."""
    section, item = (
        f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>" for kind in (_SECTION, _ITEM)
    )
    return _in_itself(section + item, p("x"), "</w:sdtContent></w:sdt>" * 2, depth)


def chronology(rows: int) -> bytes:
    """Return our own template with so many rows of its table of events."""
    parts = unzipped(imrkit.new("dardr", "Force"))
    xml = parts[MAIN].decode()
    start = xml.index("<w15:repeatingSection/>")
    first = xml.index("<w:sdt>", start)
    end = xml.index("</w:tr></w:sdtContent></w:sdt>", first) + len("</w:tr></w:sdtContent></w:sdt>")
    parts[MAIN] = (xml[:first] + xml[first:end] * rows + xml[end:]).encode()
    return zipped(parts)


def text_in_runs(size: int, *, control: bool = False) -> bytes:
    """Return a file with one paragraph of so many runs, or a control that holds them."""
    runs = "<w:r><w:t>x</w:t></w:r>" * size
    return with_body(p(sdt(runs, "<w:text/>", tag="t") if control else runs).encode())


def long_paragraph(words: int, *, runs: bool = False) -> bytes:
    """Return a file with a place of one paragraph of so many words, alike or each in a run."""
    text = run("a ") * words if runs else run("a " * words)
    return with_body(sdt(p(text), tag="t").encode())


def nested_fields(depth: int) -> bytes:
    """Return a file with fields in fields."""
    return with_body(
        p(_FIELD.format("begin") * depth, run("x"), _FIELD.format("end") * depth).encode()
    )


def _in_itself(start: str, inner: str, end: str, depth: int) -> bytes:
    """Return a file in which something stands in itself, so many times."""
    return with_body((start * depth + inner + end * depth).encode())


def tables_in_tables(depth: int) -> bytes:
    """Return a file with tables in the cells of tables."""
    return _in_itself("<w:tbl><w:tr><w:tc>", p("x"), "</w:tc></w:tr></w:tbl><w:p/>", depth)


def controls_in_controls(depth: int, inner: str = p("x")) -> bytes:
    """Return a file with content controls in content controls."""
    return _in_itself("<w:sdt><w:sdtContent>", inner, "</w:sdtContent></w:sdt>", depth)


def boxes_in_boxes(depth: int) -> bytes:
    """Return a file with text boxes in text boxes."""
    start, end = "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"
    return _in_itself(start, p("x"), end, depth)


def insertions(depth: int) -> bytes:
    """Return a file with tracked insertions in tracked insertions, in one paragraph."""
    return _in_itself("<w:p><w:ins>", run("x"), "</w:ins></w:p>", depth)


def with_types(size: int) -> bytes:
    """Return a file whose content types name so many parts."""
    parts = docx_parts(p("x"), stores=[_identity()])
    types = "".join(f'<Override PartName="/word/x{i}.xml" ContentType="x"/>' for i in range(size))
    name = "[Content_Types].xml"
    return zipped({**parts, name: str(parts[name]).replace("<Override", types + "<Override", 1)})


def with_relationships(size: int, kind: str = n.REL_HEADER, part: str = p("x")) -> bytes:
    """Return a file whose main part has so many relationships of a kind, to one part."""
    links = "".join(relationship(f"r{i}", kind, "extra.xml") for i in range(size))
    return _with_links(links, {"word/extra.xml": element("hdr", part)})


def with_stories(size: int) -> bytes:
    """Return a file with so many headers, each in a part of its own."""
    links = "".join(relationship(f"r{i}", n.REL_HEADER, f"h{i}.xml") for i in range(size))
    return _with_links(links, {f"word/h{i}.xml": element("hdr", p("x")) for i in range(size)})


def with_stores(size: int) -> bytes:
    """Return a file with so many custom XML parts, and a control bound to the last."""
    stores = [Store(xml="<a><b>x</b></a>", id=f"{{{i}}}") for i in range(size)]
    bound = binding("/a/b", f"{{{size - 1}}}")
    return docx(
        "".join(p(sdt(run("x"), bound, tag=f"t{i}")) for i in range(size)),
        stores=[_identity(), *stores],
    )


def with_bound_children(size: int) -> bytes:
    """Return a file with so many controls, each bound to another child of one node."""
    store = Store(xml=f"<a>{'<b>x</b>' * size}</a>", id=STORE)
    controls = "".join(
        p(sdt(run("x"), binding(f"/a/b[{i + 1}]"), tag=f"t{i}")) for i in range(size)
    )
    return docx(controls, stores=[_identity(), store])


def binding(xpath: str, store: str = STORE) -> str:
    """Return the properties of a control of plain text that shows a node."""
    return f'<w:dataBinding w:xpath="{xpath}" w:storeItemID="{store}"/><w:text/>'


def with_notes(size: int) -> bytes:
    """Return a file with so many footnotes and comments."""
    notes, comments = (
        "".join(f'<w:{kind} w:id="{i}">{p("x")}</w:{kind}>' for i in range(size))
        for kind in ("footnote", "comment")
    )
    marks = "".join(
        f'<w:r><w:footnoteReference w:id="{i}"/></w:r><w:r><w:commentReference w:id="{i}"/></w:r>'
        for i in range(size)
    )
    return docx(p(marks), stores=[_identity()], footnotes=notes, comments=comments)


def with_lists(size: int) -> bytes:
    """Return a file with so many lists, each defined by another, and a paragraph in each."""
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="s{i + 1}"/>'
        + "".join(f'<w:lvl w:ilvl="{level}"/>' for level in range(9))
        + "</w:abstractNum>"
        for i in range(size)
    ) + "".join(
        f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(size)
    )
    body = "".join(
        p("x", properties=f'<w:numPr><w:ilvl w:val="8"/><w:numId w:val="{i + 1}"/></w:numPr>')
        for i in range(size)
    )
    return docx(body, numbering=numbering, stores=[_identity()])


def list_with_levels(size: int) -> bytes:
    """Return a file with one list of so many levels and overrides, and paragraphs in it."""
    levels = "".join(f'<w:lvl w:ilvl="{i}"/>' for i in range(size))
    overrides = "".join(f'<w:lvlOverride w:ilvl="{i}"/>' for i in range(size))
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )
    listed = p("x", properties='<w:pStyle w:val="x"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    return docx(listed * size, numbering=numbering, stores=[_identity()])


def bookmarks(size: int) -> bytes:
    """Return a file with a control that holds so many bookmarks."""
    marks = "".join(f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/>' for i in range(size))
    return with_body(sdt(p(marks, run("x")) + p("y"), tag="t").encode())


def copies(size: int) -> bytes:
    """Return a file whose text boxes hold so many controls twice, for older readers."""
    held = "".join(p(sdt(run("x"), "<w:text/>", tag="t")) for _ in range(size))
    return with_body(
        (
            "<w:p><w:r><mc:AlternateContent>"
            f'<mc:Choice Requires="wps"><w:txbxContent>{held}</w:txbxContent></mc:Choice>'
            f"<mc:Fallback><w:txbxContent>{held}</w:txbxContent></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ).encode()
    )


def choices_without_end(size: int) -> bytes:
    """Return a file with an ``mc:AlternateContent`` of so many branches."""
    branches = f"<mc:Fallback>{p('x')}</mc:Fallback>" * size
    return with_body(f"<mc:AlternateContent>{branches}</mc:AlternateContent>".encode())


def numbers(digits: int) -> bytes:
    """Return a file whose attributes hold whole numbers of so many digits."""
    number = "9" * digits
    return docx(
        table(row(cell(p("x"), properties=f'<w:gridSpan w:val="{number}"/>')))
        + p("x", properties=f'<w:outlineLvl w:val="{number}"/>')
        + p("x", properties=f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>')
        + p(sdt(run("x"), f'<w:id w:val="{number}"/><w:text/>', tag="t")),
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:start w:val="{number}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{number}"/></w:lvlOverride>'
        "</w:num>",
        stores=[_identity()],
    )


def _with_links(links: str, files: Mapping[str, str | bytes]) -> bytes:
    parts = docx_parts(p("x"), stores=[_identity()])
    rels = str(parts[MAIN_RELS]).replace("</Relationships>", f"{links}</Relationships>")
    return zipped({**parts, MAIN_RELS: rels, **files})


def attributes(size: int) -> bytes:
    """Return a file with one element of so many attributes."""
    return with_body(b"<w:p " + b" ".join(b'a%d=""' % i for i in range(size)) + b"/>")


def _long_attribute(size: int) -> bytes:
    return with_body(sdt(p("x"), f'<w:tag w:val="{"x" * size}"/>').encode())


# What each costs is measured by benchmarks/hostile.py: some are beyond a limit, some just below.
HOSTILE: MappingProxyType[str, Callable[[], bytes]] = MappingProxyType(
    {
        "a part of 600 MB": lambda: with_member("word/media/x.emf", bytes(600_000_000)),
        "60 parts of 10 MB": lambda: docx(
            p("x"), files={f"word/media/{i}.emf": bytes(10_000_000) for i in range(60)}
        ),
        "a member packed by bzip2": lambda: packed(zipfile.ZIP_BZIP2),
        "a member packed by lzma": lambda: packed(zipfile.ZIP_LZMA),
        "3,000 styles in a chain": lambda: chained_styles(3_000),
        "3,000 styles in a ring": lambda: chained_styles(3_000, ring=True),
        "40,000 styles in a chain": lambda: chained_styles(40_000),
        "20,000 page sections": lambda: page_sections(20_000),
        "9,900 page sections": lambda: page_sections(9_900),
        "a million elements": lambda: with_body(b"<w:p/>" * 1_000_000),
        "245,000 paragraphs": lambda: with_body(b"<w:p/>" * 245_000),
        "80,000 paragraphs of text": lambda: with_body(p("x").encode() * 80_000),
        "245,000 rows": lambda: with_body(b"<w:tbl>" + b"<w:tr/>" * 245_000 + b"</w:tbl>"),
        "215,000 attributes": lambda: attributes(215_000),
        "one text of 60 MB": lambda: with_body(p("x" * 60_000_000).encode()),
        "one text of 20 MB": lambda: with_body(p("x " * 4_900_000).encode() * 2),
        "one text of 2.9 MB": lambda: with_body(p("x " * 1_450_000).encode()),
        "2.9 million letters with accents": lambda: with_body(p("e\u0301" * 1_450_000).encode()),
        "a tag of 9 MB": lambda: _long_attribute(9_000_000),
        "50,000 controls": lambda: controls(50_000),
        "19,000 controls": lambda: controls(19_000),
        "19,000 bare controls": lambda: with_body(b"<w:sdt/>" * 19_000),
        "19,000 controls, 100 deep": lambda: controls_in_controls(100, p(sdt("", "")) * 18_900),
        "a text in 100 controls": lambda: controls_in_controls(100, p("x " * 90_000)),
        "10,000 repeated rows": lambda: repeated_rows(10_000),
        "9,000 repeated rows": lambda: repeated_rows(9_000),
        "a chronology of 1,000 rows": lambda: chronology(1_000),
        "a chronology of 3,000 rows": lambda: chronology(3_000),
        "100,000 runs in a paragraph": lambda: text_in_runs(100_000),
        "100,000 runs in a control": lambda: text_in_runs(100_000, control=True),
        "a place of 300,000 words": lambda: long_paragraph(300_000),
        "a place of 80,000 runs": lambda: long_paragraph(80_000, runs=True),
        "a place of 40,000 paragraphs": lambda: with_body(sdt(p("a b") * 40_000, tag="t").encode()),
        "fields 50,000 deep": lambda: nested_fields(50_000),
        "tables 80 deep": lambda: tables_in_tables(80),
        "controls 120 deep": lambda: controls_in_controls(120),
        "rows 60 deep": lambda: rows_in_rows(60),
        "text boxes 60 deep": lambda: boxes_in_boxes(60),
        "insertions 120 deep": lambda: insertions(120),
        "70,000 content types": lambda: with_types(70_000),
        "54,000 relationships": lambda: with_relationships(54_000),
        "9,000 stories": lambda: with_stories(9_000),
        "3,000 custom XML parts": lambda: with_stores(3_000),
        "9,000 bound controls": lambda: with_bound_children(9_000),
        "20,000 footnotes and comments": lambda: with_notes(20_000),
        "10,000 lists": lambda: with_lists(10_000),
        "a list of 20,000 levels": lambda: list_with_levels(20_000),
        "60,000 bookmarks": lambda: bookmarks(60_000),
        "5,000 controls twice": lambda: copies(5_000),
        "60,000 branches for older readers": lambda: choices_without_end(60_000),
        "numbers of 5,000 digits": lambda: numbers(5_000),
    }
)
