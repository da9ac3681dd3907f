"""What the later authors’ forms are put together from, as an office types them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx.shared import Pt, RGBColor
from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import Element, Part, asked, check_box, field, look, p, t, tc, tr

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


def pick(asks: Asks, keys: str) -> list[Ask]:
    """Return places by their keys, written one after the other."""
    return [asks[key] for key in keys.split()]


def gaps(count: int = 1) -> list[Element]:
    """Return the empty paragraphs by which an office makes room."""
    return [p() for _ in range(count)]


def head(ask: Ask, style: str = "", *, size: float = 0, color: str = "") -> Element:
    """Return a heading: of a style, or a paragraph made bold by hand."""
    return p(asked(ask, look(bold=not style, size=size, color=color)), style=style)


def line(ask: Ask, blank: Part = "", *, bold: bool = True, stop: int = 0) -> Element:
    """Return a label and its blank on one line, at a tab stop where one is given."""
    parts: tuple[Part, ...] = (asked(ask, look(bold=bold)), "\t" if stop else " ", blank)
    return p(*parts, tabs=[("left", stop, "none")] if stop else ())


def filled_rows(
    asks: Sequence[Ask],
    *,
    across: int = 1,
    fill: str = "",
    bold: bool = True,
    size: float = 0,
    height: int = 0,
) -> list[Element]:
    """Return rows of a label beside an empty cell, one or more pairs in a row."""
    looks = look(bold=bold, size=size)
    return [
        tr(
            *(
                made
                for one in asks[at : at + across]
                for made in (tc([asked(one, looks)], fill=fill), tc())
            ),
            height=height,
        )
        for at in range(0, len(asks), across)
    ]


def wide_row(ask: Ask, columns: int, *, fill: str = "") -> Element:
    """Return a row of one label and a cell merged over the rest."""
    return tr(tc([asked(ask, look(bold=True))], fill=fill), tc(span=columns - 1))


def over_row(ask: Ask, columns: int, *, note: str = "") -> Element:
    """Return a row of one merged cell: the label above, room for the answer below it."""
    hints = [p(t(note, look(italic=True, size=8)))] if note else []
    return tr(tc(p(asked(ask, look(bold=True))), *hints, p(), span=columns), height=900)


def band(ask: Ask, columns: int, *, fill: str, color: str = "", note: str = "") -> Element:
    """Return a band across a table."""
    notes = [t(f"  {note}", look(italic=True, size=8, color=color))] if note else []
    return tr(tc(p(asked(ask, look(bold=True, color=color)), *notes), span=columns, fill=fill))


def ticks(name: str, options: Sequence[str]) -> list[Part]:
    """Return tick boxes of Word 2010, each before its option."""
    return [
        part
        for number, one in enumerate(options)
        for part in (check_box(f"{name}{number}", one, ticked=False), f" {one}    ")
    ]


def bullets(*texts: str) -> list[Element]:
    """Return guidance as a list of the built-in style."""
    return [p(text, style="ListBullet") for text in texts]
