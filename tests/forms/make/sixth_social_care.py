"""A children’s social care department’s review of the years when boards were new.

No heading styles: bold capitals and typed numbers set off by a tab, boxes to write in under bold
lines, dotted lines with one or two labels, crosses for a blank, a landscape appendix.
"""

from __future__ import annotations

from dataclasses import replace

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    empty_rows,
    filled_rows,
    group,
    hint,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, Part, asked, box, look, p, t, tbl

NAME = "sixth-social-care-imr"
GREY = "E0E0E0"
DOTS = [("right", 9600, "dot")]
TWO = [("left", 5600, "dot"), ("right", 9600, "dot")]
HINTS = {
    "why": "State briefly what happened to the child and how the Department came to know of it.",
    "tor": "Copy here the terms of reference supplied with the Board’s letter.",
    "free": "The author must not have managed the case or supervised anybody who did.",
    "culture": "Say where this is recorded. If it is not recorded, say so.",
    "heard": "How often, where, by whom, and what did he or she say?",
    "assess": "Include initial and core assessments and any section 47 enquiry.",
    "turning": "Judge by what was known at the time and not by what came after.",
    "well": "Do not list here what any worker would be expected to do.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Times New Roman", size=12)
    asks = asks_beside(__file__)
    page_ends(form, "CONFIDENTIAL", "Individual Management Review – Children’s Social Care")
    _cover(form, asks)
    _introduction(form, asks)
    _family(form, asks)
    _analysis(form, asks)
    _action(form, asks)
    form.add(p(section=form.section(landscape=False)))
    _appendices(form, asks)
    return form


def _tabbed(ask: Ask) -> Ask:
    """Return a line whose typed number is set off by a tab."""
    return replace(ask, text=ask.text.replace(" ", "\t", 1))


def _part(ask: Ask) -> Element:
    looks = look(bold=True, size=13)
    return p(asked(_tabbed(ask), looks), tabs=[("left", 720, "none")], before=320, after=120)


def _under(ask: Ask) -> Element:
    bold = look(bold=True)
    return p(asked(_tabbed(ask), bold), tabs=[("left", 720, "none")], before=200, after=60)


def _boxed(asks: Asks, key: str, height: int = 1200) -> list[Element]:
    """Return a bold line, its hint if it has one, and a box to write in."""
    hints = [hint(HINTS[key], size=10)] if key in HINTS else []
    return [_under(asks[key]), *hints, box(height=height), p()]


def _dotted(*asks: Ask) -> Element:
    """Return labels on one line, each with dots after it."""
    parts: list[Part] = []
    for one in asks:
        parts += [one, "\t"]
    return p(*parts, tabs=(DOTS, TWO)[len(asks) - 1], before=120)


def _cover(form: Form, asks: Asks) -> None:
    form.add(
        p(t("Wexmoor Local Safeguarding Children Board", look(bold=True)), align="center"),
        p(),
        p(asked(asks["title"], look(bold=True, size=18)), align="center"),
        p(asked(asks["subtitle"], look(bold=True, size=14)), align="center"),
        p(),
        p(asks["case"], " WLSCB/07/03"),
        _dotted(*pick(asks, "child born")),
        _dotted(asks["dept"]),
        _dotted(asks["author"]),
        _dotted(*pick(asks, "post tel")),
        _dotted(asks["done"]),
        p(),
        hint(
            "This report is the property of the Board and must not be copied without the consent "
            "of its Chair. Use initials throughout for family members and posts for staff."
        ),
    )


def _introduction(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["s1"]),
        _boxed(asks, "why"),
        _under(asks["tor"]),
        hint(HINTS["tor"], size=10),
        p("xxxxxx"),
        _under(asks["period"]),
        _dotted(*pick(asks, "from to")),
        _boxed(asks, "free", 700),
        _under(asks["made"]),
        *(p(asks[key], " xxxxxx", before=100) for key in ("files", "staff", "unseen", "guides")),
    )


def _family(form: Form, asks: Asks) -> None:
    members = group(asks, "m_")
    form.add(
        _part(asks["s2"]),
        _under(asks["members"]),
        tbl([1800, 3600, 1600, 2600], titles(members, fill=GREY), *empty_rows(5, 4)),
        _under(asks["tree"]),
        hint("Draw here or attach on a separate sheet.", size=10),
        p(),
        p(),
        p(),
        _boxed(asks, "culture", 800),
        p(asked(asks["register"], look(bold=True)), "   Yes  \u25a1    No  \u25a1", before=120),
        _dotted(asks["category"]),
        p(asked(asks["legal"], look(bold=True)), " xxxxxx", before=200),
        _part(asks["s3"]),
        hint("No more than three pages. Tell the story; keep opinion for section 4.", size=10),
        box(height=2600),
    )


def _analysis(form: Form, asks: Asks) -> None:
    questions = ("heard", "referrals", "assess", "race", "managers", "turning")
    form.add(
        _part(asks["s4"]),
        hint("Under each heading say not only what was done but how well, and why.", size=10),
        *(block for key in questions for block in _boxed(asks, key)),
        _part(asks["s5"]),
        *(block for key in ("well", "lessons", "since") for block in _boxed(asks, key)),
    )


def _action(form: Form, asks: Asks) -> None:
    columns = group(asks, "r_")
    form.add(
        _part(asks["s6"]),
        tbl([2600, 2500, 1400, 1200, 1900], titles(columns, fill=GREY), *empty_rows(5, 5)),
        _part(asks["s7"]),
        hint("Criminal, coroner’s, disciplinary, complaints.", size=10),
        p("xxxxxx"),
        p(asked(asks["seconded"], look(bold=True)), before=280),
        _dotted(*pick(asks, "d_name d_post")),
        _dotted(*pick(asks, "d_signed d_date")),
        p(),
        tbl(
            [1900, 2300, 3000, 2400],
            band(asks["office"], 4, fill=GREY),
            *filled_rows(pick(asks, "received overview"), across=2, bold=False),
        ),
    )


def _appendices(form: Form, asks: Asks) -> None:
    columns, keys = group(asks, "c_"), group(asks, "k_")
    form.add(
        p(asked(asks["chron"], look(bold=True, size=13))),
        hint(
            "One row for each contact. Do not leave out visits at which nobody answered.", size=10
        ),
        tbl([1400, 1800, 4400, 1300, 2700, 2700], titles(columns, fill=GREY), *empty_rows(9, 6)),
        p(section=form.section(landscape=True)),
        p(asked(asks["key"], look(bold=True, size=13))),
        tbl([2400, 7200], titles(keys, fill=GREY), *empty_rows(6, 2)),
    )
