"""A general practice’s review of a death: lines of dots, a grid of yes, no and n/a, boxes.

The tick boxes of the grid are typed; the grid has bands and a comment for each row.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    empty_rows,
    gaps,
    group,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, b, box, look, p, t, tbl, tc, tr

NAME = "third-practice-review"
GREEN = "C6E0B4"
WIDTHS = [4200, 750, 700, 750, 3300]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "Private and confidential", "Practice review form")
    form.add(*_details(asks), *_grid(asks), *_medication(asks), *_judgement(asks))
    return form


def _details(asks: Asks) -> list[Element]:
    dots = [("left", 4600, "none"), ("right", 9600, "dot")]
    about = "Two or three lines in everyday words: likes, people who mattered, how days were spent."
    return [
        p(asked(asks["title"], look(bold=True, size=18)), align="center"),
        p(
            "Thank you for helping us to learn. Please answer from the GP record "
            "and return within 21 days."
        ),
        p(),
        p(b(asks["s1"]), fill=GREEN),
        *(p(asked(one), "\t\t", tabs=dots) for one in group(asks, "d_")),
        p(),
        p(b(asks["s2"]), fill=GREEN),
        p(t(about, look(italic=True))),
        box(p(), p(), height=1400),
        p(),
    ]


def _question(asks: Asks, key: str) -> Element:
    ticks = (tc(p("☐", align="center")) for _ in range(3))
    return tr(tc(asks[key]), *ticks, tc())


def _grid(asks: Asks) -> list[Element]:
    bold = look(bold=True)
    options = (tc(p(t(one, bold), align="center"), fill=GREEN) for one in ("Yes", "No", "N/A"))
    columns = tr(
        tc([asked(asks["g_q"], bold)], fill=GREEN),
        *options,
        tc([asked(asks["g_com"], bold)], fill=GREEN),
        title=True,
    )
    rows = [
        band(asks[key], 5, fill="E2EFD9") if key.startswith("b_") else _question(asks, key)
        for key in asks
        if key.startswith(("b_", "q_"))
    ]
    return [p(b(asks["s3"]), fill=GREEN), tbl(WIDTHS, columns, *rows), p()]


def _medication(asks: Asks) -> list[Element]:
    return [
        p(b(asks["s4"]), fill=GREEN),
        tbl([3600, 3600, 2400], titles(group(asks, "m_"), bold=False), *empty_rows(4, 3)),
        *gaps(2),
    ]


def _judgement(asks: Asks) -> list[Element]:
    grades = "1 Excellent / 2 Good / 3 Satisfactory / 4 Fell short / 5 Fell well short"
    boxed = [
        one
        for ask in pick(asks, "o_good o_diff o_why o_lea o_act")
        for one in (p(b(ask), before=120), box(height=800))
    ]
    office = group(asks, "l_")
    return [
        p(b(asks["s5"]), fill=GREEN),
        p(b(asks["o_grade"]), " (circle one): ", grades),
        *boxed,
        p(),
        p(b(asks["o_sea"]), " ……………………………"),
        *gaps(2),
        p(b(asks["s6"]), fill="D9D9D9"),
        *(p(asked(one), " ……………………………") for one in office),
    ]
