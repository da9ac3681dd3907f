"""A safeguarding partnership’s return for schools: labels without a colon in cells, typed ticks."""

from __future__ import annotations

from forms.make.asks import Ask
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
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, box, look, p, tbl, tc, tr

NAME = "fourth-school-return"
_GREEN = "C2D69B"
_WIDTHS = [2000, 2800, 2000, 2800]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Comic Sans MS", size=10)
    asks = asks_beside(__file__)
    page_ends(form, "CONFIDENTIAL – once completed", "Vale Safeguarding Children Partnership  p. ")
    form.add(_top(asks), _child(asks), _family(asks), _record(asks))
    form.add(_reflections(asks), _declaration(asks))
    return form


def _ticked(ask: Ask, columns: int, *options: str) -> Element:
    """Return a row of a question beside its typed tick boxes."""
    words = "    ".join(f"\u2610 {one}" for one in options)
    return tr(tc([asked(ask)]), tc(words, span=columns - 1))


def _top(asks: Asks) -> list[Element]:
    places = group(asks, "es.")
    last = tr(tc([asked(places[-1])]), tc(span=3))
    return [
        p(asked(asks["title"], look(bold=True, size=16)), align="center"),
        p(asked(asks["sub"], look(size=12)), align="center"),
        head(asks["how"]),
        *bullets(
            "Complete one form for each child.",
            "Do not send the file itself. Keep it locked away until the review ends.",
            "Send the form to the partnership team within 10 school days.",
        ),
        tbl(
            _WIDTHS,
            band(asks["b1"], 4, fill=_GREEN),
            *filled_rows(places[:-1], across=2, bold=False),
            last,
        ),
        p(),
    ]


def _child(asks: Asks) -> list[Element]:
    *plain, needs, plan = group(asks, "ch.")
    return [
        tbl(
            _WIDTHS,
            band(asks["b2"], 4, fill=_GREEN),
            *filled_rows(plain, across=2, bold=False),
            _ticked(needs, 4, "None", "SEN support", "EHCP"),
            _ticked(plan, 4, "Early help", "CIN", "CP plan", "Looked after", "None"),
        ),
        p(),
    ]


def _family(asks: Asks) -> list[Element]:
    people, years = group(asks, "fa."), group(asks, "at.")
    return [
        head(asks["b3"]),
        tbl([3600, 3000, 1500, 1500], titles(people, fill=_GREEN), *empty_rows(5, 4)),
        p(),
        head(asks["b4"]),
        tbl([4800, 4800], titles(years, fill=_GREEN), *empty_rows(3, 2)),
        p(),
    ]


def _record(asks: Asks) -> list[Element]:
    opened, order, before, policies = group(asks, "cr.")
    return [
        head(asks["b5"]),
        tbl(
            [4800, 4800],
            *filled_rows([opened], bold=False),
            _ticked(order, 2, "Yes", "No"),
            _ticked(before, 2, "Yes", "No", "Not applicable"),
            *filled_rows([policies], bold=False, height=600),
        ),
        p(),
        tbl(
            [1300, 4000, 1700, 2600],
            titles(group(asks, "lg."), fill=_GREEN),
            *empty_rows(6, 4, height=400),
        ),
        p(),
    ]


def _reflections(asks: Asks) -> list[Element]:
    made = [head(asks["b6"]), p("A few sentences under each is enough.")]
    for ask in group(asks, "re."):
        made += [head(ask), box(height=1000), *gaps(1)]
    return made


def _declaration(asks: Asks) -> list[Element]:
    statements = (
        "I have compared this return with the original file",
        "Staff are shown by role and not by name",
        "Our chair of governors knows that a return has been made",
    )
    tick = tc(*(p(f"\u2610 {one}") for one in statements), span=3)
    signed = pick(asks, "de.sign de.name de.date de.gov de.gname de.gdate")
    return [
        tbl(
            _WIDTHS,
            band(asks["b7"], 4, fill=_GREEN),
            tr(tc([asked(asks["de.tick"])]), tick),
            *_signature(signed[:3]),
            *_signature(signed[3:]),
            band(asks["b8"], 4, fill="D9D9D9"),
            *filled_rows(pick(asks, "of.log of.fwd"), across=2, bold=False, size=8),
            tr(tc([asked(asks["of.ret"], look(size=8))]), tc(span=3)),
        ),
        p(),
    ]


def _signature(asks: list[Ask]) -> list[Element]:
    """Return a row to sign in and one for the name and the date."""
    first = tr(tc([asked(asks[0])]), tc(span=3), height=600)
    return [first, *filled_rows(asks[1:], across=2, bold=False)]
