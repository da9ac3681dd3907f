"""What several of the second author’s forms are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx.shared import Pt, RGBColor
from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import Element, asked, field, look, p, t, tc, tr

Asks = dict[str, Ask]


def asks_beside(script: str) -> Asks:
    """Return the places listed in the text file beside a script."""
    return read_asks(Path(script).with_suffix(".txt"))


def group(asks: Asks, prefix: str) -> list[Ask]:
    """Return the places whose keys begin with a prefix, in the order of the file."""
    return [ask for key, ask in asks.items() if key.startswith(prefix)]


def between(asks: Asks, first: str, last: str) -> list[tuple[str, Ask]]:
    """Return the places from one key to another, with both."""
    keys = list(asks)
    return [(key, asks[key]) for key in keys[keys.index(first) : keys.index(last) + 1]]


def titles(asks: Sequence[Ask], *, fill: str = "", bold: bool = True, color: str = "") -> Element:
    """Return the title row of a table."""
    looks = look(bold=bold, color=color)
    return tr(*(tc([asked(one, looks)], fill=fill) for one in asks), title=True)


def empty_rows(count: int, columns: int, *, height: int = 0) -> list[Element]:
    return [tr(*(tc() for _ in range(columns)), height=height) for _ in range(count)]


def hint(text: str, *, size: float = 0, color: str = "") -> Element:
    """Return an instruction in italics."""
    return p(t(text, look(italic=True, size=size, color=color)))


def heading_style(form: Form, name: str, *, font: str, size: float, color: str) -> Any:
    """Give a style of headings a look of its own, not that of the theme; return its element."""
    style: Any = form.document.styles[name]
    style.font.name, style.font.size, style.font.italic = font, Pt(size), False
    style.font.color.rgb = RGBColor.from_string(color)
    fonts = style.element.rPr.rFonts
    for of_theme in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[of_theme]
    return style.element


def page_ends(form: Form, header: str, footer: str) -> None:
    """Write into the header and the footer, the page number after the footer’s words."""
    first = form.document.sections[0]
    above: Any = first.header.paragraphs[0]._p
    below: Any = first.footer.paragraphs[0]._p
    above.append(t(header, look(size=8)))
    below.extend([t(f"{footer}\t\t", look(size=8)), *field("PAGE", "1")])
