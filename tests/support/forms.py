"""Write small forms: a line is a text, a table a list of rows; signs before a text give its looks.

``*`` bold, ``/`` italic, ``^`` large, ``~`` small, ``#`` shaded (of a cell, or of a paragraph),
``•`` a point of a bulleted list, ``1|First`` one of a numbered list, ``H1|Title`` in a heading
style; ``**Name:** John`` is bold in its first part. A cell of several lines is a tuple; ``2>``
before a cell makes it two columns wide.
"""

from __future__ import annotations

import re

from imrkit.documents.draft import Draft
from imrkit.values.slots import Slot
from support.docx import docx, p, style, table

Line = str
Cell = str | tuple[str, ...]
Block = str | list[list[Cell]]

_STYLES = "".join(
    style(f"H{level}", f"heading {level}", f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>')
    for level in (1, 2, 3)
)
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    for number, kind in enumerate(("bullet", "decimal"), start=1)
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in (1, 2)
)
_LOOKS = {"*": "<w:b/>", "/": "<w:i/>", "^": '<w:sz w:val="40"/>', "~": '<w:sz w:val="14"/>'}
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def form(*blocks: Block) -> bytes:
    """Return a form as a Word file."""
    body = "".join(line(one) if isinstance(one, str) else grid(one) for one in blocks)
    return docx(body, styles=_STYLES, numbering=_NUMBERING)


def slots(*blocks: Block) -> tuple[Slot, ...]:
    """Return the slots of a form."""
    return Draft.open(form(*blocks)).slots()


def found(*blocks: Block) -> list[tuple[str, str]]:
    """Return the kind and the words of each slot of a form."""
    return [(one.kind.value, one.anchor) for one in slots(*blocks)]


def line(text: Line) -> str:
    """Return a paragraph; one that is XML already stays."""
    if text.startswith("<w:"):
        return text
    properties = ""
    if match := re.match(r"H[123]\|", text):
        properties, text = f'<w:pStyle w:val="{match[0][:2]}"/>', text[3:]
    elif text.startswith(("•", "1|")):
        number, text = (1, text[1:]) if text[0] == "•" else (2, text[2:])
        properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    if text.startswith("#"):
        properties, text = properties + _SHADE, text[1:]
    return p(*_runs(text), properties=properties)


def _runs(text: str) -> list[str]:
    if match := re.match(r"\*\*(.+?)\*\*", text):
        return [run(match[1], "<w:b/>"), run(text[match.end() :])]
    looks = ""
    while text[:1] in _LOOKS and len(text) > 1:
        looks, text = looks + _LOOKS[text[0]], text[1:]
    return [run(text, looks)] if text else []


def run(text: str, looks: str = "") -> str:
    """Return a run; tabs and line ends are elements."""
    pieces = re.findall(r"[\t\n]|[^\t\n]+", text)
    content = "".join(
        _SIGNS.get(one) or f'<w:t xml:space="preserve">{_escaped(one)}</w:t>' for one in pieces
    )
    return f"<w:r><w:rPr>{looks}</w:rPr>{content}</w:r>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def grid(rows: list[list[Cell]]) -> str:
    """Return a table."""
    width = max(sum(_span(cell) for cell in row) for row in rows)
    return table(*(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows), columns=width)


def _span(cell: Cell) -> int:
    first = cell if isinstance(cell, str) else cell[0]
    return int(first[0]) if first[1:2] == ">" else 1


def _cell(cell: Cell) -> str:
    lines = [cell] if isinstance(cell, str) else list(cell)
    properties = ""
    if _span(cell) > 1:
        properties, lines[0] = f'<w:gridSpan w:val="{_span(cell)}"/>', lines[0][2:]
    if lines[0].startswith("#"):
        properties, lines[0] = properties + _SHADE, lines[0][1:]
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(line, lines))}</w:tc>"
