"""A sub-regional adults board: heading styles, shaded boxes of guidance, a chronology across."""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    bullets,
    empty_rows,
    filled_rows,
    gaps,
    group,
    head,
    heading_style,
    hint,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, b, box, field, p, tbl, tc, tr

NAME = "fourth-sub-regional-sab"
_FILL = "E5DFEC"
_GUIDES = {
    "h11": "Use initials or the agreed pseudonym throughout. The Board holds the full details.",
    "h13": "Say how these were understood by your staff at the time.",
    "h21": "Describe your service in two or three sentences for readers who do not know it, then "
    "what was provided to the adult.",
    "h23": "Include e-mail accounts, paper files and any record held by a contractor.",
    "h4": "No more than four pages. Do not repeat the chronology: tell the story.",
    "h5": "Answer every line. If one does not apply to your agency please say so and say why.",
    "k3": "Include meetings that you were not invited to.",
    "h6": "Think about workload, systems, culture and anything outside your agency’s control.",
    "h9": "Number each learning point and refer back to the paragraph it comes from.",
}
_OF_LEVEL_TWO = "h11 h13 h21 h23 k1 k2 k3 k5"


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=11)
    asks = asks_beside(__file__)
    page_ends(
        form, "OFFICIAL-SENSITIVE when complete", "Three Rivers Adults Board – AIR template v5"
    )
    heading_style(form, "Title", font="Calibri", size=26, color="5F497A")
    heading_style(form, "Heading 1", font="Calibri", size=15, color="5F497A")
    heading_style(form, "Heading 2", font="Calibri", size=12, color="5F497A")
    form.add(_front(asks), _adult(asks), _agency(asks))
    form.add(p(section=form.section(landscape=False)))
    form.add(_chronology(asks), p(section=form.section(landscape=True)))
    form.add(_narrative(asks), _end(asks))
    return form


def _head(asks: Asks, key: str) -> list[Element]:
    """Return a heading and its box of guidance."""
    style = "Heading2" if key in _OF_LEVEL_TWO.split() else "Heading1"
    guide = _guidance(_GUIDES[key]) if key in _GUIDES else []
    return [head(asks[key], style), *guide]


def _guidance(text: str) -> list[Element]:
    return [box(hint(text, size=9), fill=_FILL, height=300), p()]


def _front(asks: Asks) -> list[Element]:
    cover = pick(asks, "cov.agency cov.ref cov.adult cov.author cov.release")
    tips = bullets(
        "Write for someone who has never met the adult.",
        "Shaded boxes are guidance and can be deleted.",
        "Return the report as a Word file, not as a PDF.",
    )
    return [
        *gaps(3),
        head(asks["title"], "Title"),
        head(asks["sub"], "Subtitle"),
        *gaps(2),
        tbl(
            [3600, 6000],
            *filled_rows(cover, height=450),
            tr(tc(b(asks["cov.to"])), tc("The SAR Co-ordinator, through the secure portal")),
        ),
        p(),
        head(asks["contents"], "Heading1"),
        p(field('TOC \\o "1-2" \\h', "Right-click and choose Update Field")),
        head(asks["how"], "Heading1"),
        box(*tips, fill=_FILL),
    ]


def _adult(asks: Asks) -> list[Element]:
    return [
        *_head(asks, "h1"),
        *_head(asks, "h11"),
        tbl([3600, 6000], *filled_rows(group(asks, "per."), fill="F2F2F2")),
        *_head(asks, "h13"),
        *gaps(2),
    ]


def _agency(asks: Asks) -> list[Element]:
    return [
        *_head(asks, "h2"),
        *_head(asks, "h21"),
        *gaps(2),
        *_head(asks, "h23"),
        tbl([4200, 2400, 3000], titles(group(asks, "rec."), fill=_FILL), *empty_rows(3, 3)),
    ]


def _chronology(asks: Asks) -> list[Element]:
    columns = group(asks, "chr.")
    return [
        *_head(asks, "h3"),
        p(b(asks["from"]), " \t", b(asks["to"]), tabs=[("left", 5000, "none")]),
        tbl(
            [700, 1700, 4200, 2400, 2700, 2700],
            titles(columns, fill=_FILL),
            *empty_rows(5, len(columns), height=500),
        ),
        p(),
    ]


def _narrative(asks: Asks) -> list[Element]:
    made: list[Element] = []
    for key in ["h4", "h5", "k1", "k2", "k3", "k5", "h6", "h7", "h9"]:
        made += [*_head(asks, key), *gaps(0 if key == "h5" else 1)]
    return made


def _end(asks: Asks) -> list[Element]:
    actions = group(asks, "act.")
    office = filled_rows(pick(asks, "off1 off2 off3 off4"), across=2, bold=False, size=9)
    return [
        *_head(asks, "h10"),
        tbl(
            [2600, 2400, 1500, 1200, 1900],
            titles(actions, fill=_FILL),
            *empty_rows(4, len(actions), height=450),
        ),
        *_head(asks, "h11s"),
        p("The findings and the plan have been agreed by the agency’s board-level lead."),
        tbl([1500, 3300, 1500, 3300], *filled_rows(group(asks, "sig."), across=2)),
        *_head(asks, "app"),
        *gaps(2),
        *_head(asks, "check"),
        *bullets("No real names", "All lines of enquiry answered", "Guidance boxes removed"),
        p(),
        tbl([2000, 2800, 2000, 2800], band(asks["off"], 4, fill="BFBFBF"), *office),
        p(),
    ]
