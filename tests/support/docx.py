"""Small Word files made from hand-written XML, for tests that need one exact shape."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.strict import to_strict

_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        **{prefix: uri for prefix, uri in n.PREFIXES.items() if prefix != "xml"},
        "v": "urn:schemas-microsoft-com:vml",
        "wps": _WPS,
    }.items()
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
WORD_TYPE = f"{_OFFICE}.wordprocessingml.document.main+xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")

TYPES, RELS, MAIN, MAIN_RELS = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A custom XML part and the id of its data store ("" for none)."""

    xml: str
    id: str = ""


def docx(
    body: str = "",
    *,
    section: str | None = None,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    footnotes: str = "",
    endnotes: str = "",
    comments: str = "",
    styles: str = "",
    settings: str = "",
    numbering: str = "",
    stores: Sequence[Store] = (),
    files: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return a Word file; see :func:`docx_parts`."""
    parts = docx_parts(
        body,
        section=section,
        headers=headers,
        footers=footers,
        footnotes=footnotes,
        endnotes=endnotes,
        comments=comments,
        styles=styles,
        settings=settings,
        numbering=numbering,
        stores=stores,
    )
    return zipped({**parts, **(files or {})})


def docx_parts(
    body: str = "",
    *,
    section: str | None = None,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    footnotes: str = "",
    endnotes: str = "",
    comments: str = "",
    styles: str = "",
    settings: str = "",
    numbering: str = "",
    stores: Sequence[Store] = (),
) -> dict[str, str | bytes]:
    """Return the parts of a Word file.

    ``headers`` and ``footers`` map relationship ids to content; without a ``section`` of the
    caller's own (what stands in ``w:sectPr``) each is the default one. The other arguments are
    what stands inside the root element of their part.
    """
    headers, footers = headers or {}, footers or {}
    if section is None:
        section = "".join(
            f'<w:{kind}Reference w:type="default" r:id="{id_}"/>'
            for kind, ids in (("header", headers), ("footer", footers))
            for id_ in ids
        )
    parts: dict[str, str | bytes] = {}
    types: dict[str, str] = {MAIN: WORD_TYPE}
    links: list[str] = []

    def add(id_: str, kind: str, name: str, content: str, root: str) -> None:
        parts[f"word/{name}.xml"] = element(root, content)
        types[f"word/{name}.xml"] = f"{_OFFICE}.wordprocessingml.{kind}+xml"
        links.append(relationship(id_, f"{n.R}/{kind}", f"{name}.xml"))

    sectpr = f"<w:sectPr>{section}</w:sectPr>"
    parts[MAIN] = element("document", f"<w:body>{body}{sectpr}</w:body>")
    for id_, content in headers.items():
        add(id_, "header", f"header-{id_}", content, "hdr")
    for id_, content in footers.items():
        add(id_, "footer", f"footer-{id_}", content, "ftr")
    for kind, content in (
        ("footnotes", footnotes),
        ("endnotes", endnotes),
        ("comments", comments),
        ("styles", styles),
        ("settings", settings),
        ("numbering", numbering),
    ):
        if content:
            add(kind, kind, kind, content, kind)
    for number, store in enumerate(stores, start=1):
        item, props = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
        parts[item] = store.xml
        links.append(relationship(f"store{number}", n.REL_CUSTOM_XML, f"../{item}"))
        if store.id:
            parts[props] = f'<ds:datastoreItem xmlns:ds="{n.DATASTORE}" ds:itemID="{store.id}"/>'
            types[props] = n.TYPE_CUSTOM_XML_PROPS
            parts[f"customXml/_rels/item{number}.xml.rels"] = relationships(
                relationship("rId1", n.REL_CUSTOM_XML_PROPS, f"itemProps{number}.xml")
            )
    parts[MAIN_RELS] = relationships(*links)
    parts[RELS] = relationships(relationship("rId1", n.REL_DOCUMENT, MAIN))
    parts[TYPES] = content_types(types)
    return parts


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the zip file of some parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(data: bytes, name: str = MAIN) -> str:
    """Return the text of one part of a Word file."""
    return unzipped(data)[name].decode()


def content_types(overrides: Mapping[str, str]) -> str:
    """Return a content types part."""
    return (
        f'{_HEAD}<Types xmlns="{n.TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/{name}" ContentType="{content_type}"/>'
            for name, content_type in overrides.items()
        )
        + "</Types>"
    )


def relationships(*links: str) -> str:
    """Return a relationships part."""
    return f'{_HEAD}<Relationships xmlns="{n.RELS}">{"".join(links)}</Relationships>'


def relationship(id_: str, type_: str, target: str, mode: str = "Internal") -> str:
    """Return one relationship."""
    return f'<Relationship Id="{id_}" Type="{type_}" Target="{target}" TargetMode="{mode}"/>'


def element(name: str, content: str) -> str:
    """Return a root element with every prefix that the tests use."""
    return f'{_HEAD}<w:{name} {_NAMESPACES} mc:Ignorable="w14 w15">{content}</w:{name}>'


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{formatting}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """Return a paragraph; content that is not XML is made a run."""
    formatting = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    runs = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p>{formatting}{runs}</w:p>"


def cell(*content: str, properties: str = "") -> str:
    """Return a table cell."""
    formatting = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{formatting}{''.join(content)}</w:tc>"


def row(*cells: str) -> str:
    """Return a table row."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """Return a table."""
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def sdt(content: str, properties: str = "", *, tag: str = "", title: str = "") -> str:
    """Return a content control; its kind and all else are ``properties``."""
    named = (f'<w:alias w:val="{title}"/>' if title else "") + (
        f'<w:tag w:val="{tag}"/>' if tag else ""
    )
    return (
        f"<w:sdt><w:sdtPr>{named}{properties}</w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def style(id_: str, name: str, content: str = "", *, based_on: str = "", kind: str = "") -> str:
    """Return a style, a paragraph's unless ``kind`` says otherwise."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind or "paragraph"}" w:styleId="{id_}">'
        f'<w:name w:val="{name}"/>{base}{content}</w:style>'
    )


def text_box(content: str, prefix: str = "wps") -> str:
    """Return a paragraph with a text box, as Word writes it: a choice and a fallback copy.

    The namespace that the choice needs is declared on it when its ``prefix`` is another.
    """
    declared = "" if prefix == "wps" else f'xmlns:{prefix}="{_WPS}" '
    return (
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice {declared}Requires="{prefix}"><w:drawing><wps:txbx>'
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def bad_files() -> dict[str, bytes]:
    """Return files that are not Word documents that imrkit reads, by what is wrong with them."""
    good = docx_parts(p("Some text that is long enough to be compressed, again and again."))
    sound = zipped(good)
    return {
        "text renamed .docx": b"Dear reader, this is no Word file.",
        "empty": b"",
        "truncated": sound[: len(sound) // 2],
        "no content types": zipped({"notes.txt": "hello"}),
        "workbook": _workbook(),
        "old .doc": _ole("WordDocument"),
        "encrypted": _ole("EncryptedPackage"),
        "other old Office file": _ole("Workbook"),
        "part twice": _twice(good),
        "document type": zipped({**good, MAIN: _with_document_type(str(good[MAIN]))}),
        "malformed XML": zipped({**good, MAIN: str(good[MAIN])[:-20]}),
        "corrupt member": _corrupt(good),
        "no main document": zipped({**good, RELS: relationships()}),
        "no body": zipped({**good, MAIN: element("document", "")}),
        "another root element": zipped({**good, MAIN: element("hdr", p("x"))}),
    }


def _workbook() -> bytes:
    kind = f"{_OFFICE}.spreadsheetml.sheet.main+xml"
    return zipped(
        {
            TYPES: content_types({"xl/workbook.xml": kind}),
            RELS: relationships(relationship("rId1", n.REL_DOCUMENT, "xl/workbook.xml")),
            "xl/workbook.xml": "<workbook/>",
        }
    )


def _ole(stream: str) -> bytes:
    return _OLE + bytes(504) + stream.encode("utf-16-le") + bytes(512)


def _twice(parts: Mapping[str, str | bytes]) -> bytes:
    return zipped({**parts, MAIN.upper(): parts[MAIN]})


def _with_document_type(xml: str) -> str:
    return xml.replace(_HEAD, f'{_HEAD}<!DOCTYPE w:document [<!ENTITY x "y">]>')


def _corrupt(parts: Mapping[str, str | bytes]) -> bytes:
    """Flip one byte of the content of the last member, stored as it is."""
    marker = b"<!-- here -->"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        archive.writestr("word/last.xml", marker)
    return out.getvalue().replace(marker, b"<!-- hexe -->")


def as_strict(data: bytes) -> bytes:
    """Return a Transitional Word file as the Strict one that says the same, as Word writes it."""
    return zipped(
        {
            name: _strict_part(part) if name.endswith((".xml", ".rels")) else part
            for name, part in unzipped(data).items()
        }
    )


def _strict_part(xml: bytes) -> bytes:
    """Return a part with Strict names, and the text of its boxes in Word's own element for them."""
    opened = to_strict(xml).replace(
        b"<w:txbxContent>", f'<wne:txbxContent xmlns:wne="{n.WNE}">'.encode()
    )
    return opened.replace(b"</w:txbxContent>", b"</wne:txbxContent>")


def as_flat(data: bytes) -> str:
    """Return a Word file as one XML text, as Word hands it to an add-in."""
    package = "http://schemas.microsoft.com/office/2006/xmlPackage"
    parts = unzipped(data)
    types = _types_of(parts.pop(TYPES).decode())
    elements = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="{types(name)}">{_flat(content)}</pkg:part>'
        for name, content in parts.items()
    )
    return f'{_HEAD}<pkg:package xmlns:pkg="{package}">{elements}</pkg:package>'


def _flat(content: bytes) -> str:
    if content.lstrip().startswith((b"<", b"\xef\xbb\xbf<")):
        xml = re.sub(r"\A\ufeff?\s*(<\?xml.*?\?>)?", "", content.decode())
        return f"<pkg:xmlData>{xml}</pkg:xmlData>"
    lines = base64.encodebytes(content).decode()
    return f"<pkg:binaryData>{lines}</pkg:binaryData>"


def _types_of(xml: str) -> Callable[[str], str]:
    """Return what gives the content type of a part."""
    overrides = dict(re.findall(r'PartName="/([^"]*)" ContentType="([^"]*)"', xml))
    defaults = dict(re.findall(r'Extension="([^"]*)" ContentType="([^"]*)"', xml))
    reverse = {
        name: kind for kind, name in re.findall(r'ContentType="([^"]*)" PartName="/([^"]*)"', xml)
    }
    ends = {
        end: kind for kind, end in re.findall(r'ContentType="([^"]*)" Extension="([^"]*)"', xml)
    }
    by_name, by_end = {**overrides, **reverse}, {**defaults, **ends}
    return lambda name: by_name.get(name) or by_end[name.rsplit(".", 1)[-1]]
