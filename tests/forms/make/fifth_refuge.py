"""A refuge's short return: labels on lines with dots and underscores, ringed options, one table."""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, group, hint, page_ends, titles
from forms.make.parts import Element, Part, asked, look, p, t, tbl, tc, tr

NAME = "fifth-refuge-return"
PLUM, LILAC = "6B2C5F", "F3E6F1"
DOTS = [("right", 9600, "dot")]
HALVES = [("right", 5200, "dot"), ("left", 5400, "none"), ("right", 9600, "dot")]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Trebuchet MS", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "Please keep this page locked away", "Short return, services of refuge")
    form.add(
        p(asked(asks["title"], look(size=20, color=PLUM)), align="center"),
        p(asked(asks["sub"], look(italic=True, size=12)), align="center"),
        p(asks["due"], " the last Friday in May, by the safe mailbox only", align="right"),
        hint("Two or three pages are plenty. Leave a line bare if you do not know."),
        _two(asks["service"], asks["area"]),
        p(
            *(asks["name"], " ………………………  ", asks["job"], " …………………  "),
            *(asks["phone"], " ……………………"),
        ),
        p(asks["free"], "   Yes / No   (cross one out)"),
    )
    _woman(form, asks)
    _support(form, asks)
    _danger(form, asks)
    _back(form, asks)
    _source(form, asks)
    _corner(form, asks)
    return form


def _part(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True, color=PLUM, size=12)), before=240, after=80, fill=LILAC)


def _two(first: Ask, second: Ask) -> Element:
    return p(first, " \t\t", second, " \t", tabs=HALVES)


def _dotted(ask: Ask, lines: int = 1) -> list[Element]:
    """Return a label with a dotted line up to the margin, and more lines below."""
    more = [p("\t", tabs=DOTS) for _ in range(lines - 1)]
    return [p(ask, " \t", tabs=DOTS), *more]


def _under(ask: Ask, lines: int = 2) -> list[Element]:
    """Return a question with lines of underscores below."""
    return [p(ask), *(p("_" * 74) for _ in range(lines))]


def _woman(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["s1"]),
        p(
            *(asks["called"], " _______________  ", asks["age"], " ______"),
        ),
        _dotted(asks["children"]),
        _dotted(asks["traits"]),
        _dotted(asks["language"]),
        _dotted(asks["visa"]),
        _under(asks["like"], 3),
    )


def _support(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["s2"]),
        _two(asks["first"], asks["last"]),
        _dotted(asks["by"]),
        p(asks["sort"]),
        p("a room   –   outreach   –   helpline   –   help at court   –   children’s worker"),
        _under(asks["story"], 5),
        _under(asks["full"]),
    )


def _danger(form: Form, asks: Asks) -> None:
    checked: list[Part] = [asks["list"], "  Yes / No  ", asks["list_on"], " ___/___/___  "]
    form.add(
        _part(asks["s3"]),
        p(*checked, asks["score"], " _____"),
        p(asks["marac"], "  ☐ Yes  ☐ No  ☐ Do not know    ", asks["came"], " ………………………"),
        *(_under(asks[key]) for key in ("did", "him", "fear", "hard")),
        _under(asks["own"]),
        hint("If reading this has been hard, ring your own line manager before you go on."),
    )


def _back(form: Form, asks: Asks) -> None:
    columns = [asks[key] for key in ("well", "wish", "stood")]
    room = tr(tc(), tc(), tc(), height=1900)
    form.add(
        _part(asks["s4"]),
        tbl([3200, 3200, 3200], titles(columns, fill=LILAC, color=PLUM), room),
        p(),
        p(asked(asks["changed"], look(bold=True)), " [what, and when]"),
        p(asked(asks["ask"], look(bold=True)), " [insert]"),
    )


def _source(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["s5"]),
        _dotted(asks["files"], 2),
        _dotted(asks["workers"]),
        p(
            "Nothing in this return shows where the refuge is. We took advice on what to share "
            "from ____________ ",
            *(asks["adviser"], " on ____________ ", asks["advised"], "."),
        ),
        _two(asks["signed"], asks["signed_on"]),
        _two(asks["trustee"], asks["read_on"]),
    )


def _corner(form: Form, asks: Asks) -> None:
    reference, seen, call = group(asks, "o_")
    form.add(
        p(
            asked(asks["office"], look(bold=True, size=9)),
            t("   ", look(size=9)),
            *(reference, " ......................   ", seen, " ......................   "),
            *(call, " Y / N"),
            before=360,
            fill="D9D9D9",
        )
    )
