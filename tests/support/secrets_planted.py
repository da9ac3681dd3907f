"""Every place of a Word file that no copy has, each with a word of its own planted in it."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from imrkit.ooxml.package import names as n
from support.docx import MAIN, Store, cell, docx, p, row, run, sdt, style, table
from support.published import with_link, with_part

MS = "http://schemas.microsoft.com/office"
OPC = "http://schemas.openxmlformats.org/package/2006/relationships"
SETTINGS = "word/settings.xml"
_O = "urn:schemas-microsoft-com:office:office"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_STORE = "{11111111-2222-3333-4444-555555555555}"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part beside the text; “@” stands for the secret."""

    name: str
    content: str | bytes
    kind: str
    source: str = MAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A place for a secret, “@”, with words that must stay, “KEPT”, beside it."""

    body: str = ""
    settings: str = ""
    parts: tuple[Part, ...] = ()
    link: tuple[str, str] | None = None  # its kind and the part that has it
    comment: str = ""
    footnote: str = ""
    store: str = ""


def _field(code: str) -> str:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{char.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{char.format('separate')}{run('KEPT')}{char.format('end')}"
    )


def _exif() -> bytes:
    note = b"\xff\xe1" + struct.pack(">H", 2 + 20) + b"Exif\0\0MM" + b"@" * 12
    scan = b"\xff\xda\0\x08\1\1\0\0\x3f\0data"
    return b"\xff\xd8" + note + scan + b"\xff\xd9"


def _drawn(id_: str, name: str = "") -> str:
    named = f'<pic:cNvPr xmlns:pic="{_PIC}" id="1" name="{name}"/>' if name else ""
    return f'<w:r><w:drawing><x r:embed="{id_}"/>{named}</w:drawing></w:r>'


SECRETS: Mapping[str, Secret] = MappingProxyType(
    {
        "a prompt": Secret(body=p("KEPT", sdt(run("@"), "<w:showingPlcHdr/>"))),
        "the names of a control": Secret(body=p(sdt(run("KEPT"), tag="@", title="@"))),
        "a choice nobody made": Secret(
            body=p(
                sdt(run("KEPT"), '<w:dropDownList><w:listItem w:displayText="@"/></w:dropDownList>')
            )
        ),
        "a hidden word": Secret(body=p("KEPT", run("@", "<w:vanish/>"))),
        "a word hidden by a style": Secret(body=p("KEPT", run("@", '<w:rStyle w:val="Gone"/>'))),
        "a hidden row": Secret(
            body=table(
                row(cell(p("KEPT"))),
                f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell(p('@'))}</w:tr>",
            )
        ),
        "guidance": Secret(body=p("@", properties='<w:pStyle w:val="Guide"/>') + p("KEPT")),
        "a comment": Secret(
            body=p(
                '<w:commentRangeStart w:id="4"/>',
                run("KEPT"),
                '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>',
            ),
            comment=f'<w:comment w:id="4" w:author="@">{p("@")}</w:comment>',
        ),
        "a lost note": Secret(footnote=f'<w:footnote w:id="7">{p("@")}</w:footnote>'),
        "a field’s code": Secret(body=p(_field('INCLUDETEXT "C:\\\\@.docx"'))),
        "a link’s code": Secret(body=p(_field('HYPERLINK "file:///@"'))),
        "data of a program in a field": Secret(body=p(_field("ADDIN @"))),
        "a prompt in a code": Secret(
            body=p("KEPT", _field("MACROBUTTON x @").replace("KEPT", ""))
        ),
        "a smart tag": Secret(
            body=p(
                '<w:smartTag w:element="x"><w:smartTagPr><w:attr w:name="n" w:val="@"/>'
                f"</w:smartTagPr>{run('KEPT')}</w:smartTag>"
            )
        ),
        "a permission": Secret(
            body=p('<w:permStart w:id="1" w:ed="@"/>', run("KEPT"), '<w:permEnd w:id="1"/>')
        ),
        "a link": Secret(
            body=p(f'<w:hyperlink r:id="link">{run("KEPT")}</w:hyperlink>'),
            link=("hyperlink", MAIN),
        ),
        "the template’s path": Secret(
            settings='<w:attachedTemplate r:id="link"/>', link=("attachedTemplate", SETTINGS)
        ),
        "a mail merge": Secret(
            settings='<w:mailMerge><w:query w:val="@"/><w:dataSource r:id="link"/></w:mailMerge>',
            link=("mailMergeSource", SETTINGS),
        ),
        "a variable": Secret(settings='<w:docVars><w:docVar w:name="x" w:val="@"/></w:docVars>'),
        "an id": Secret(settings='<w15:docId w15:val="@"/>'),
        "data that nothing shows": Secret(store="<a><b>@</b></a>"),
        "a picture’s notes": Secret(
            body=p(_drawn("photo")),
            parts=(Part(name="word/media/a.jpg", content=_exif(), kind="image"),),
        ),
        "a picture’s name": Secret(body=p("KEPT", _drawn("none", "@.jpg"))),
        "an old picture’s path": Secret(
            body=p(
                "KEPT",
                f'<w:r><w:pict><v:shape xmlns:o="{_O}" alt="C:\\@" o:title="@" href="file:///@"/>'
                "</w:pict></w:r>",
            )
        ),
        "a picture behind an effect": Secret(
            body=p(
                "KEPT",
                f'<w:r><w:drawing><a14:imgProps xmlns:a14="{MS}/drawing/2010/main"><a14:imgLayer '
                'r:embed="photo"/></a14:imgProps></w:drawing></w:r>',
            ),
            parts=(
                Part(
                    name="word/media/h.wdp",
                    content=b"@",
                    kind=f"{MS}/2007/relationships/hdphoto",
                ),
            ),
        ),
        "an embedded file": Secret(
            body=p(
                "KEPT",
                f'<w:r><w:object><v:shape/><o:OLEObject xmlns:o="{_O}" ProgID="@" r:id="photo"/>'
                "</w:object></w:r>",
            ),
            parts=(Part(name="word/embeddings/o.bin", content=b"@", kind="oleObject"),),
        ),
        "properties of the standard": Secret(
            parts=(
                Part(
                    name="docProps/core.xml",
                    content=f'<cp:coreProperties xmlns:cp="{_CP}"><cp:lastModifiedBy>@'
                    "</cp:lastModifiedBy><cp:keywords>@</cp:keywords></cp:coreProperties>",
                    kind=n.REL_CORE_PROPERTIES,
                    source="",
                ),
            )
        ),
        "properties of Word": Secret(
            parts=(
                Part(
                    name="docProps/app.xml",
                    content=f'<Properties xmlns="{_APP}"><Company>@</Company></Properties>',
                    kind=n.REL_APP_PROPERTIES,
                    source="",
                ),
            )
        ),
        "properties of others": Secret(
            parts=(
                Part(
                    name="docProps/custom.xml",
                    content=f'<Properties xmlns="{_CUSTOM}"><property name="@"><x>@</x></property>'
                    "</Properties>",
                    kind=n.REL_CUSTOM_PROPERTIES,
                    source="",
                ),
            )
        ),
        **{
            f"a part: {name}": Secret(
                parts=(Part(name=name, content="<x>@</x>", kind=kind, source=source),)
            )
            for name, kind, source in (
                ("docProps/thumbnail.jpeg", f"{OPC}/metadata/thumbnail", ""),
                ("word/webextensions/taskpanes.xml", n.REL_TASK_PANES, ""),
                ("_xmlsignatures/origin.sigs", f"{OPC}/digital-signature/origin", ""),
                ("customUI/customUI14.xml", f"{MS}/2007/relationships/ui/extensibility", ""),
                ("word/vbaProject.bin", f"{MS}/2006/relationships/vbaProject", MAIN),
                ("word/people.xml", n.REL_PEOPLE, MAIN),
                ("word/webSettings.xml", f"{n.R}/webSettings", MAIN),
                ("word/glossary/document.xml", n.REL_GLOSSARY, MAIN),
                ("word/unknown.xml", "http://example.org/unknown", MAIN),
                ("word/document-tasks.xml", f"{MS}/2019/05/relationships/documenttasks", MAIN),
            )
        },
    }
)  # fmt: skip
_STYLES = style("Gone", "Gone", "<w:rPr><w:vanish/></w:rPr>", kind="character") + style(
    "Guide", "Guidance"
)


def secret_of(number: int) -> str:
    """Return the word that stands in a place; letters only, so that no mark parts it."""
    return "zqsecret" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


def file_with(places: Iterable[str]) -> tuple[bytes, dict[str, str]]:
    """Return a file with the places named, and the secret of each."""
    names = list(places)
    told = {name: secret_of(number) for number, name in enumerate(names)}
    chosen = {name: SECRETS[name] for name in names}

    def joined(what: str) -> str:
        return "".join(
            getattr(one, what)
            .replace("@", told[name])
            .replace('"link"', f'"link{names.index(name)}"')
            .replace('"photo"', f'"part{names.index(name)}n0"')
            for name, one in chosen.items()
        )

    stores = [Store(xml=joined("store"), id=_STORE)] if joined("store") else []
    data = docx(
        p("KEPT") + joined("body"),
        styles=_STYLES,
        settings="<w:zoom w:percent='100'/>" + joined("settings"),
        comments=joined("comment"),
        footnotes=joined("footnote"),
        stores=stores,
    )
    for number, (name, one) in enumerate(chosen.items()):
        for at, part in enumerate(one.parts):
            content = part.content.encode() if isinstance(part.content, str) else part.content
            data = with_part(
                data,
                part.name,
                content.replace(b"@" * 12, told[name].ljust(12, "x").encode()[:12]).replace(
                    b"@", told[name].encode()
                ),
                part.kind,
                source=part.source,
                id_=f"part{number}n{at}",
            )
        if one.link is not None:
            kind, source = one.link
            target = f"file:///C:/{told[name]}"
            data = with_link(data, kind, target, source=source, id_=f"link{number}")
    return data, told
