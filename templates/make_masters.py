"""Make the masters that imrkit ships, so that a change of looks can be read in a diff.

    python templates/make_masters.py [FOLDER]

The masters are ordinary Word files: open one in Word to see what a force would start from.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from imrkit.ooxml import names as n
from imrkit.ooxml.package import Package

COLOUR = "1F3864"
GREY = "595959"  # 7:1 on white
FONT = "Arial"
W = f'xmlns:w="{n.W}" xmlns:r="{n.R}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """What differs between the masters."""

    name: str
    lead: str  # a line under the title, with variables
    contents: bool


MASTERS = (
    Master(
        name="imr-full",
        lead="Report of {{ force }} to the {{ review_type }}",
        contents=True,
    ),
    Master(
        name="short-return",
        lead="Return of {{ force }} to the {{ review_type }}",
        contents=False,
    ),
    Master(
        name="timeline-return",
        lead="Timeline and return of {{ force }} to the {{ review_type }}",
        contents=True,
    ),
)


def master_bytes(master: Master) -> bytes:
    """Return a master as the bytes of a ``.docx``."""
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _package_rels(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(master),
        "word/_rels/document.xml.rels": _document_rels(),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
        "word/header1.xml": _header(),
        "word/footer1.xml": _footer(),
    }
    return Package({name: (HEAD + text).encode() for name, text in parts.items()}).to_bytes()


def main(folder: Path) -> None:
    """Write every master into ``folder``."""
    for master in MASTERS:
        (folder / f"{master.name}.docx").write_bytes(master_bytes(master))


def _document(master: Master) -> str:
    contents = [_p("TOCHeading", "Contents"), _p("Normal", "[[contents]]")]
    body = [
        _p("Normal", "{%p if logo %}"),
        _p("Logo", "{{ logo }}"),
        _p("Normal", "{%p endif %}"),
        _p("Title", "{{ form_title }}"),
        _p("Subtitle", master.lead),
        _p("Mandate", "{{ review_mandate }}"),
        _p("Normal", "[[cover]]"),
        _p(
            "Notice",
            "{{ notice }} Checklist: {{ checklist_title }}, version {{ checklist_version }}.",
        ),
        *(contents if master.contents else []),
        _p("Normal", "[[sections]]"),
        _p("Normal", "[[sign-off]]"),
    ]
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1418" w:right="1247" w:bottom="1304" w:left="1247" w:header="624" '
        'w:footer="567" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>'
    )
    return f"<w:document {W}><w:body>{''.join(body)}{section}</w:body></w:document>"


def _p(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_r(text)}</w:p>'


def _r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _header() -> str:
    return f"<w:hdr {W}>{_p('Header', '[[marking]]')}</w:hdr>"


def _footer() -> str:
    page = f"{_r('Page ')}{_field('PAGE')}{_r(' of ')}{_field('NUMPAGES')}"
    words = _r("{{ force }}: {{ form_title }}  |  ")
    line = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{words}{page}</w:p>'
    return f"<w:ftr {W}>{_p('FooterMarking', '[[marking]]')}{line}</w:ftr>"


def _field(code: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark("begin") + instruction + mark("separate") + _r("1") + mark("end")


# A style: kind, id, name, based on, next, paragraph properties, run properties.
def _style(
    kind: str,
    style_id: str,
    name: str,
    *,
    base: str = "",
    after: str = "",
    p: str = "",
    r: str = "",
    extra: str = "",
) -> str:
    own = ' w:customStyle="1"' if style_id in _OWN else ""
    default = (
        ' w:default="1"'
        if style_id in ("Normal", "TableNormal", "NoList", "DefaultParagraphFont")
        else ""
    )
    return (
        f'<w:style w:type="{kind}"{default}{own} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{base}"/>' if base else "")
        + (f'<w:next w:val="{after}"/>' if after else "")
        + ("" if style_id in _HIDDEN else "<w:qFormat/>")
        + (f"<w:pPr>{p}</w:pPr>" if p else "")
        + (f"<w:rPr>{r}</w:rPr>" if r else "")
        + f"{extra}</w:style>"
    )


_OWN = frozenset(
    {
        "NumberedParagraph",
        "PartLabel",
        "TableText",
        "TableHeading",
        "TableLabel",
        "ImrTable",
        "Logo",
        "Mandate",
        "Notice",
        "FooterMarking",
    }
)
_HIDDEN = frozenset(
    {
        "DefaultParagraphFont",
        "TableNormal",
        "NoList",
        "TOC1",
        "Header",
        "Footer",
        "Hyperlink",
        "PlaceholderText",
    }
)


def _spacing(before: int, after: int, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _run(half_points: int, *, bold: bool = False, colour: str = "") -> str:
    return (
        ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    )


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def _numbered(level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


_KEEP = "<w:keepNext/><w:keepLines/>"


def _styles() -> str:
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f"{_spacing(0, 120, 269)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f"<w:styles {W}>{defaults}{''.join((*_text_styles(), *_table_styles(), *_page_styles()))}</w:styles>"


def _text_styles() -> tuple[str, ...]:
    return (
        _style("paragraph", "Normal", "Normal"),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _style("numbering", "NoList", "No List"),
        _style(
            "paragraph",
            "Heading1",
            "heading 1",
            base="Normal",
            after="Heading2",
            p=_KEEP + _numbered(0) + _spacing(420, 120) + _outline(0),
            r=_run(34, bold=True, colour=COLOUR),
        ),
        _style(
            "paragraph",
            "Heading2",
            "heading 2",
            base="Normal",
            after="NumberedParagraph",
            p=_KEEP + _numbered(1) + _spacing(300, 100) + _outline(1),
            r=_run(25, bold=True, colour=COLOUR),
        ),
        _style(
            "paragraph",
            "Heading3",
            "heading 3",
            base="Normal",
            after="NumberedParagraph",
            p=_KEEP + _spacing(200, 80) + '<w:ind w:left="794"/>' + _outline(2),
            r=_run(22, bold=True, colour=COLOUR),
        ),
        _style(
            "paragraph", "NumberedParagraph", "Numbered paragraph", base="Normal", p=_numbered(2)
        ),
        _style(
            "paragraph",
            "PartLabel",
            "Part label",
            base="Normal",
            after="NumberedParagraph",
            p=_KEEP + _spacing(200, 60),
            r=_run(22, bold=True),
        ),
        _style("character", "PlaceholderText", "Placeholder Text", r=f'<w:color w:val="{GREY}"/>'),
        _style(
            "character",
            "Hyperlink",
            "Hyperlink",
            r='<w:color w:val="0B4F9C"/><w:u w:val="single"/>',
        ),
    )


def _table_styles() -> tuple[str, ...]:
    cell = '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        _style(
            "table",
            "TableNormal",
            "Normal Table",
            extra='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
        ),
        _style(
            "table",
            "ImrTable",
            "IMR table",
            base="TableNormal",
            extra=f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>{cell}</w:tblPr>",
        ),
        _style(
            "paragraph",
            "TableText",
            "Table text",
            base="Normal",
            p=_spacing(20, 40, 252),
            r=_run(19),
        ),
        _style("paragraph", "TableLabel", "Table label", base="TableText", r="<w:b/><w:bCs/>"),
        _style(
            "paragraph",
            "TableHeading",
            "Table heading",
            base="TableText",
            p="<w:keepNext/>",
            r=_run(19, bold=True, colour="FFFFFF"),
        ),
    )


def _page_styles() -> tuple[str, ...]:
    line = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="A6A6A6"/></w:pBdr>'
    return (
        _style("paragraph", "Logo", "Logo", base="Normal", p=_spacing(0, 360)),
        _style(
            "paragraph",
            "Title",
            "Title",
            base="Normal",
            after="Subtitle",
            p="<w:keepNext/>" + _spacing(240, 80),
            r=_run(52, bold=True, colour=COLOUR),
        ),
        _style(
            "paragraph",
            "Subtitle",
            "Subtitle",
            base="Normal",
            after="Normal",
            p=line + _spacing(0, 200),
            r=_run(28, colour=COLOUR),
        ),
        _style("paragraph", "Mandate", "Mandate", base="Normal", p=_spacing(0, 280), r=_run(21)),
        _style(
            "paragraph",
            "Notice",
            "Notice",
            base="Normal",
            p=_spacing(240, 0),
            r=_run(17, colour=GREY),
        ),
        _style(
            "paragraph",
            "TOCHeading",
            "TOC Heading",
            base="Normal",
            after="Normal",
            p=_KEEP + "<w:pageBreakBefore/>" + _spacing(0, 200),
            r=_run(34, bold=True, colour=COLOUR),
        ),
        _style(
            "paragraph",
            "TOC1",
            "toc 1",
            base="Normal",
            after="Normal",
            p='<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>' + _spacing(0, 100),
        ),
        _style(
            "paragraph",
            "Header",
            "header",
            base="Normal",
            p=_spacing(0, 0) + '<w:jc w:val="center"/>',
            r=_run(19, bold=True),
        ),
        _style(
            "paragraph",
            "Footer",
            "footer",
            base="Normal",
            p=_spacing(0, 0) + '<w:jc w:val="center"/>',
            r=_run(17, colour=GREY),
        ),
        _style(
            "paragraph",
            "FooterMarking",
            "Footer marking",
            base="Footer",
            after="Footer",
            p=_spacing(0, 60) + '<w:jc w:val="center"/>',
            r=_run(19, bold=True, colour="000000"),
        ),
    )


def _numbering() -> str:
    styles = ("Heading1", "Heading2", "NumberedParagraph")
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{".".join(f"%{i + 1}" for i in range(level + 1))}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="794" w:hanging="794"/></w:pPr></w:lvl>'
        for level, style in enumerate(styles)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
        f'{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    compat = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{compat}'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _fonts() -> str:
    return f'<w:fonts {W}><w:font w:name="{FONT}"><w:family w:val="swiss"/></w:font></w:fonts>'


def _types() -> str:
    overrides = {
        "word/document.xml": f"{WORD}.document.main+xml",
        "word/styles.xml": f"{WORD}.styles+xml",
        "word/numbering.xml": f"{WORD}.numbering+xml",
        "word/settings.xml": f"{WORD}.settings+xml",
        "word/fontTable.xml": f"{WORD}.fontTable+xml",
        "word/header1.xml": f"{WORD}.header+xml",
        "word/footer1.xml": f"{WORD}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    lines = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{n.TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def _rels(targets: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{n.RELS}">{lines}</Relationships>'


def _package_rels() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _rels(
        (
            (n.REL_DOCUMENT, "word/document.xml"),
            (core, "docProps/core.xml"),
            (f"{n.R}/extended-properties", "docProps/app.xml"),
        )
    )


def _document_rels() -> str:
    return _rels(
        (
            (n.REL_STYLES, "styles.xml"),
            (f"{n.R}/numbering", "numbering.xml"),
            (n.REL_SETTINGS, "settings.xml"),
            (f"{n.R}/fontTable", "fontTable.xml"),
            (n.REL_HEADER, "header1.xml"),
            (n.REL_FOOTER, "footer1.xml"),
        )
    )


def _core() -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title></dc:title><dc:creator></dc:creator>'
        "<cp:lastModifiedBy></cp:lastModifiedBy><cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:modified>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _app() -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>imrkit</Application></Properties>"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
