"""A Word file that has every place in which a name may stand, and names to be planted there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from imrkit.ooxml.package import names as n
from support.docx import RELS, TYPES, content_types, docx_parts, relationship, relationships

KEY = """
[names]
"Siân Llewellyn-Prys" = "Adult A"
"Krzysztof Wiśniewski" = "Adult B"
"Chukwuemeka O'Neill" = "Adult C"
"PC Callum McGuinness" = "PC1"
"Oluwaseun Bakare" = "Neighbour 1"
"Parveen Akhtar" = "Child D"
"""
NAMES = (
    ("Siân", "Llewellyn-Prys"),
    ("Krzysztof", "Wiśniewski"),
    ("Chukwuemeka", "O'Neill"),
    ("Callum", "McGuinness"),
    ("Oluwaseun", "Bakare"),
    ("Parveen", "Akhtar"),
)
# Letters that no finished file may hold in a row, whatever stands between them.
TELLING = (
    *("llewellyn", "krzysztof", "wisniewski", "chukwuemeka", "oneill", "callum", "mcguinness"),
    *("oluwaseun", "bakare", "parveen", "akhtar"),
)
_SPELLINGS: tuple[Callable[[str, str], str], ...] = (
    lambda first, last: f"{first} {last}",
    lambda first, last: f"{first} {last}".upper(),
    lambda first, last: f"{last.upper()}, {first}",
    lambda first, last: f"{last}, {first}",
    lambda first, last: f"{first}\u00a0{last}’s",
    lambda first, last: f"{first}'s",
    lambda first, last: f"{last}",
    lambda first, last: f"Ms {last}",
    lambda first, last: f"{first[0]}. {last}",
    lambda first, last: f"{first[0]} {last}",
    lambda first, last: f"{first} T. {last}",
    lambda first, last: unicodedata.normalize("NFD", f"{first} {last}"),
    lambda first, last: plain(f"{first} {last}"),
    lambda first, last: f"{first[:3]}\u00ad{first[3:]} {last[:4]}\u00ad{last[4:]}",
    lambda first, last: f"{first} {last.replace('-', chr(0x2011))}",
    lambda first, last: f"{first} {last.replace('-', ' ')}",
    lambda first, last: f"{first.lower()} {last.lower()}",
    lambda first, last: f"{last[:4]}-\n{last[4:]}",
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_VML = "urn:schemas-microsoft-com:vml"
_O = "urn:schemas-microsoft-com:office:office"

_PICTURE = (
    f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{_WP}"><wp:extent cx="9525" cy="9525"/>'
    '<wp:docPr id="1" name="@text@" descr="@text@" title="@text@"/>'
    f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
    '<pic:nvPicPr><pic:cNvPr id="0" name="@text@" descr="@text@"/><pic:cNvPicPr/></pic:nvPicPr>'
    "<pic:blipFill/><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing></w:r></w:p>"
)
_BOX = (
    "<w:p><w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p>@runs@</w:p>'
    "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    '<v:shape alt="@text@"><v:textbox><w:txbxContent><w:p>@runs@</w:p></w:txbxContent>'
    '</v:textbox><v:textpath string="@text@"/></v:shape></w:pict></mc:Fallback>'
    "</mc:AlternateContent></w:r></w:p>"
)
_FIELDS = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:@link@@force.example" \\o "'
    "</w:instrText></w:r>"
    '<w:r><w:instrText xml:space="preserve">@text@" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>@runs@'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:fldSimple w:instr=" QUOTE &quot;@text@&quot; ">@runs@</w:fldSimple>'
    '<w:bookmarkStart w:id="7" w:name="_@id@"/><w:bookmarkEnd w:id="7"/></w:p>'
)
_CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="@text@"/><w:tag w:val="@id@"/><w:dropDownList>'
    '<w:listItem w:displayText="@text@" w:value="@text@"/></w:dropDownList></w:sdtPr>'
    "<w:sdtContent><w:p>@runs@</w:p></w:sdtContent></w:sdt>"
)
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>@runs@</w:p>'
    "<w:p>@runs@</w:p>"
    '<w:tbl><w:tblPr><w:tblCaption w:val="@text@"/><w:tblDescription w:val="@text@"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc><w:p>@runs@</w:p></w:tc></w:tr>'
    "</w:tbl>"
    '<w:p><w:ins w:id="1" w:author="@text@">@runs@</w:ins>'
    '<w:del w:id="2" w:author="@text@"><w:r><w:delText>@text@</w:delText></w:r></w:del></w:p>'
    '<w:p><w:hyperlink r:id="link1" w:tooltip="@text@" w:anchor="@id@">@runs@</w:hyperlink></w:p>'
    "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>@runs@</w:rt><w:rubyBase>@runs@</w:rubyBase></w:ruby>"
    "</w:r></w:p>"
    f'<w:p><m:oMath xmlns:m="{n.M}"><m:r><m:t>@text@</m:t></m:r></m:oMath></w:p>'
    '<w:p><w:smartTag w:uri="urn:x" w:element="@id@"><w:smartTagPr>'
    '<w:attr w:name="n" w:val="@text@"/></w:smartTagPr>@runs@</w:smartTag></w:p>'
    '<w:p><w:customXml w:uri="urn:x" w:element="@id@">@runs@</w:customXml></w:p>'
    "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>@text@</w:t></w:r></w:p>"
    f"{_PICTURE}{_BOX}{_FIELDS}{_CONTROL}"
)
_OTHERS: Mapping[str, tuple[str, str, str]] = {
    "word/charts/chart1.xml": (
        f"{n.R}/chart",
        f"{_OFFICE}.drawingml.chart+xml",
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}"><c:chart><c:title><c:tx><c:rich><a:bodyPr/>'
        "<a:p><a:r><a:t>@text@</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:ser>"
        "<c:cat><c:strRef><c:f>Sheet1!A1</c:f><c:strCache><c:pt idx='0'><c:v>@text@</c:v></c:pt>"
        "</c:strCache></c:strRef></c:cat></c:ser></c:plotArea></c:chart></c:chartSpace>",
    ),
    "word/diagrams/data1.xml": (
        f"{n.R}/diagramData",
        f"{_OFFICE}.drawingml.diagramData+xml",
        f'<dgm:dataModel xmlns:dgm="{_DGM}" xmlns:a="{_A}"><dgm:ptLst><dgm:pt modelId="1">'
        '<dgm:prSet phldrT="@text@"/><dgm:t><a:bodyPr/><a:p><a:r><a:t>@half1@</a:t></a:r><a:r>'
        "<a:t>@half2@</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>",
    ),
    "word/people.xml": (
        n.REL_PEOPLE,
        f"{_OFFICE}.wordprocessingml.people+xml",
        f'<w15:people xmlns:w15="{n.W15}"><w15:person w15:author="@text@"><w15:presenceInfo '
        'w15:providerId="AD" w15:userId="S::@link@@force.example"/></w15:person></w15:people>',
    ),
    "word/glossary/document.xml": (
        n.REL_GLOSSARY,
        n.TYPE_GLOSSARY,
        f'<w:glossaryDocument xmlns:w="{n.W}"><w:docParts><w:docPart><w:docPartPr>'
        '<w:name w:val="@text@"/></w:docPartPr><w:docPartBody><w:p>@runs@</w:p></w:docPartBody>'
        "</w:docPart></w:docParts></w:glossaryDocument>",
    ),
}
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_PROPERTIES: Mapping[str, tuple[str, str, str]] = {
    "docProps/core.xml": (
        n.REL_CORE_PROPERTIES,
        n.TYPE_CORE_PROPERTIES,
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>@text@</dc:title><dc:creator>@text@</dc:creator><cp:keywords>@text@</cp:keywords>"
        "<cp:lastModifiedBy>@text@</cp:lastModifiedBy></cp:coreProperties>",
    ),
    "docProps/app.xml": (
        n.REL_APP_PROPERTIES,
        n.TYPE_APP_PROPERTIES,
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Template>@text@.dotm</Template><Manager>@text@</Manager>'
        "<Company>@text@</Company></Properties>",
    ),
    "docProps/custom.xml": (
        n.REL_CUSTOM_PROPERTIES,
        f"{_OFFICE}.custom-properties+xml",
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties"><property name="Case of @text@" pid="2" fmtid="{D5CDD505-2E9C-101B-'
        '9397-08002B2CF9AE}"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/'
        'officeDocument/2006/docPropsVTypes">@text@</vt:lpwstr></property></Properties>',
    ),
}
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="@id@"><w:name w:val="Notes of @text@"/></w:style>'
)
_SETTINGS = (
    '<w:mailMerge><w:query w:val="SELECT * FROM [@text@]"/></w:mailMerge>'
    '<w:docVars><w:docVar w:name="@id@" w:val="@text@"/></w:docVars>'
)
_STORE = '<case xmlns="urn:case" of="@text@"><!-- @text@ --><who>@text@</who></case>'
_MARK = re.compile("@(?P<kind>runs|text|link|id|half1|half2)@")


def parts_with_names(plant: Callable[[str], str]) -> dict[str, str | bytes]:
    """Return the parts of a file in which each place has what ``plant`` returns for its kind:
    "text", "runs" (runs of a paragraph), "link", "id", or "half1" and "half2"."""

    def filled(xml: str) -> str:
        return _MARK.sub(lambda found: plant(found["kind"]), xml)

    parts = docx_parts(
        filled(BODY),
        headers={"head1": filled("<w:p>@runs@</w:p>")},
        footers={"foot1": filled("<w:p>@runs@</w:p>")},
        footnotes=filled('<w:footnote w:id="2"><w:p>@runs@</w:p></w:footnote>'),
        endnotes=filled('<w:endnote w:id="2"><w:p>@runs@</w:p></w:endnote>'),
        comments=filled(
            '<w:comment w:id="0" w:author="@text@" w:initials="KW"><w:p>@runs@</w:p></w:comment>'
        ),
        styles=filled(_STYLES),
        settings=filled(_SETTINGS),
    )
    main_rels = parts["word/_rels/document.xml.rels"]
    links = [
        relationship("link1", f"{n.R}/hyperlink", filled("https://x.example/@link@"), "External"),
        relationship(
            "tmpl1", f"{n.R}/attachedTemplate", filled("file:///C:/@link@.dotm"), "External"
        ),
        relationship("img1", f"{n.R}/image", "media/" + filled("@link@") + ".txt"),
        relationship("data1", n.REL_CUSTOM_XML, "../customXml/item1.xml"),
        *(
            relationship(f"o{i}", one[0], f"/{name}")
            for i, (name, one) in enumerate(_OTHERS.items())
        ),
    ]
    image = re.search('media/[^"]+', links[2])
    assert image
    parts[f"word/{image[0]}"] = b"no words"
    parts["customXml/item1.xml"] = filled(_STORE)
    assert isinstance(main_rels, str)
    parts["word/_rels/document.xml.rels"] = main_rels.replace("</R", "".join(links) + "</R")
    package_links = [relationship("rId1", n.REL_DOCUMENT, "word/document.xml")]
    types = str(parts[TYPES])
    overrides = {}
    for number, (name, (type_, content_type, xml)) in enumerate({**_OTHERS, **_PROPERTIES}.items()):
        parts[name] = filled(xml)
        overrides[name] = content_type
        if name in _PROPERTIES:
            package_links.append(relationship(f"p{number}", type_, name))
    parts[RELS] = relationships(*package_links)
    more = content_types(overrides)
    found = re.findall("<Override.*?/>", more)
    parts[TYPES] = types.replace("</Types>", "".join(found) + "</Types>").replace(
        "<Default ", '<Default Extension="txt" ContentType="text/plain"/><Default ', 1
    )
    return parts


def planted(data: Any) -> Callable[[str], str]:
    """Return what plants names that hypothesis draws, in the spelling that it draws."""
    number = 0

    def plant(kind: str) -> str:
        nonlocal number
        number += 1
        first, last = data.draw(st.sampled_from(NAMES))
        if kind == "link":
            return plain(f"{first}.{last}").replace("'", "").lower()
        if kind == "id":
            return re.sub(r"\W", "", plain(f"{first}{last}")) + str(number)
        if kind in ("half1", "half2"):
            return "Oluwa" if kind == "half1" else "seun Bakare"
        name = data.draw(st.sampled_from(_SPELLINGS))(first, last)
        if kind == "text":
            return escape(f"so {name} then".replace("\n", ""), {'"': "&quot;"})
        return _runs(f"seen by {name}, it is said.", data)

    return plant


def _runs(text: str, data: Any) -> str:
    """Return a text as runs that are cut anywhere, with things that nobody sees between them."""
    cuts = sorted(data.draw(st.sets(st.integers(1, len(text) - 1), max_size=6)))
    between = st.sampled_from(
        (
            "",
            '<w:proofErr w:type="spellStart"/>',
            '<w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/>',
            "<w:r><w:softHyphen/></w:r>",
            "<w:r><w:lastRenderedPageBreak/></w:r>",
        )
    )
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return "".join(_run(piece) + data.draw(between) for piece in pieces)


def _run(text: str) -> str:
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{'<w:br/>'.join(lines)}</w:r>"


def plain(text: str) -> str:
    """Return a text without accents."""
    return "".join(
        one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)
    )


def names_left(parts: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Return each part and the letters of a name that it still holds, tags or none between them."""
    found = []
    for name, data in parts.items():
        raw = unescape(data.decode("utf-8", "replace"))
        for text in (name, raw, re.sub("<[^<>]*>", "", raw)):
            letters = re.sub("[^a-z]", "", plain(text).lower())
            found += [(name, one) for one in TELLING if one in letters]
    return found
