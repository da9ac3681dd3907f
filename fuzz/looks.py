"""Whatever styles, lists, settings and page sections say, a draft is drawn, judged and filled."""

from __future__ import annotations

import atheris

with atheris.instrument_imports(include=["imrkit"]):
    from packages import with_other_part
    from session import run
    from support.docx import MAIN, docx, p, sdt, style
    from support.sound_file import sound_file

    import imrkit
    from imrkit.errors import ImrkitError
    from imrkit.values.richtext import Line, ListKind, Text


PARTS = (
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/header1.xml",
    "word/footer1.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
    MAIN,
)
CHECKLIST = imrkit.load_checklist()
LINES = [
    Line(content=(Text(text="He sang.", bold=True),), list=kind)
    for kind in (ListKind.NUMBER, ListKind.BULLET, None)
]


def file_of_looks() -> bytes:
    """Return a file with styles on styles, lists in lists and two page sections."""
    margins = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="9" w:left="9" w:right="9"/>'
    listed = (
        '<w:pStyle w:val="L{0}"/><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{1}"/></w:numPr>'
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
        f'<w:pStyle w:val="L{level}"/><w:lvlText w:val="%{level + 1}."/></w:lvl>'
        for level, shape in enumerate(("decimal", "lowerRoman", "upperLetter", "bullet"))
    )
    styles = "".join(
        style(
            f"L{level}",
            f"heading {level + 1}",
            f'<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'
            "<w:rPr><w:vanish/><w:b/></w:rPr>",
            based_on=f"L{level - 1}" if level else "",
        )
        for level in range(4)
    )
    return docx(
        "".join(p("x", properties=listed.format(level, level % 2 + 1)) for level in range(4))
        + p("", properties=f"<w:sectPr>{margins}<w:titlePg/></w:sectPr>")
        + sdt(p("She sang.") + p("And laughed."), tag="imr:people-pen-picture"),
        headers={"h1": p("OFFICIAL")},
        footers={"f1": p("RESTRICTED when complete")},
        styles=styles,
        settings='<w:evenAndOddHeaders w:val="1"/>',
        numbering=(
            f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">'
            '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
        ),
    )


def try_it(data: bytes) -> None:
    """Read and draw a file, judge it, and put lists into it."""
    try:
        draft = imrkit.Draft.open(data)
        draft.display()
        imrkit.check(draft, checklist=CHECKLIST)
        draft.fill_all({"imr:people-pen-picture": LINES}, force=True)
        imrkit.Draft.open(draft.to_bytes()).display()
    except ImrkitError:
        return


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change one of the parts that say how a draft looks."""
    return with_other_part(data, longest, seed, PARTS)


if __name__ == "__main__":
    run("looks", try_it, mutate, [file_of_looks(), sound_file()])
