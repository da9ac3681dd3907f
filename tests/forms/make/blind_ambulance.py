"""An ambulance service's return of two pages: all of it one big table with bands.

Each label stands small in the corner of the cell that it is answered in.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, group
from forms.make.parts import Element, asked, look, p, t, tbl, tc, tr, w

NAME = "blind-ambulance-return"
GREEN, MINT = "00693C", "DDEEE4"
WIDTHS = [1200, 1000, 1100, 1500, 2900, 1900]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=10)
    asks = asks_beside(__file__)
    rows = [*_front(asks), *_calls(asks), *_questions(asks), *_back(asks), *_foot(asks)]
    form.add(
        tbl(WIDTHS, *(_whole(one) for one in rows)),
        p(t("Form SAR-A  v3   Return within 15 working days", look(size=8)), align="right"),
    )
    return form


def _whole(row: Element) -> Element:
    """Keep a row on one page."""
    properties = row.find("{*}trPr")
    if properties is None:
        properties = w("trPr")
        row.insert(0, properties)
    properties.append(w("cantSplit"))
    return row


def _in(ask: Ask, *more: Element, span: int = 1, fill: str = "") -> Element:
    """Return a cell with its label in small print and room below it."""
    return tc(
        p(asked(ask, look(bold=True, size=8.5)), after=0), *more, p(after=0), span=span, fill=fill
    )


def _band(ask: Ask) -> Element:
    white = look(bold=True, color="FFFFFF")
    return tr(tc([asked(ask, white)], fill=GREEN, span=6))


def _tick(ask: Ask, *options: str) -> list[Element]:
    """Return a row with a question on the left and its options on the right."""
    shown = "    ".join(f"☐ {one}" for one in options)
    return [tr(tc([asked(ask, look(bold=True))], span=4, fill=MINT), tc(shown, span=2))]


def _front(asks: Asks) -> list[Element]:
    title = [
        p(asked(asks["title"], look(bold=True, size=16)), align="center", after=0),
        p(asked(asks["about"], look(size=11)), align="center"),
    ]
    small = look(italic=True, size=8.5)
    note = (
        "Two pages are enough. Use black ink or type. Initials only; crews by grade and not name."
    )
    return [
        tr(tc(*title, span=6)),
        tr(tc([t(note, small)], span=6, fill=MINT)),
        tr(_in(asks["ref"], span=2), _in(asks["adult"], span=2), _in(asks["born"], span=2)),
        tr(_in(asks["group"], span=3), _in(asks["trust"], span=3)),
        tr(_in(asks["by"], span=2), _in(asks["role"], span=2), _in(asks["tel"], span=2)),
        tr(_in(asks["searched"], p(), span=6)),
        tr(
            tc(
                [
                    asked(asks["basis"], look(bold=True)),
                    t("  ☐ Care Act 2014 s.45   ☐ consent of the adult   ☐ other (say which)"),
                ],
                span=6,
            )
        ),
    ]


def _calls(asks: Asks) -> list[Element]:
    columns = [tc([asked(one, look(bold=True, size=9))], fill=MINT) for one in group(asks, "c_")]
    return [
        _band(asks["b_calls"]),
        tr(*columns, title=False),
        *(tr(*(tc() for _ in WIDTHS), height=520) for _ in range(8)),
        tr(tc([t("☐ "), asked(asks["nil"])], span=6)),
    ]


def _questions(asks: Asks) -> list[Element]:
    return [
        _band(asks["b_ask"]),
        *_tick(asks["capacity"], "Yes", "No", "Some"),
        *_tick(asks["referral"], "Yes", "No"),
        tr(_in(asks["whynot"], p(), span=6)),
        tr(_in(asks["home"], p(), p(), p(), p(), span=6)),
        tr(_in(asks["words"], p(), p(), p(), p(), span=3), _in(asks["others"], p(), p(), span=3)),
    ]


def _back(asks: Asks) -> list[Element]:
    return [
        _band(asks["b_back"]),
        tr(_in(asks["well"], p(), p(), p(), p(), span=3), _in(asks["differ"], p(), p(), span=3)),
        tr(_in(asks["demand"], p(), p(), span=6)),
        tr(_in(asks["since"], p(), p(), p(), p(), span=3), _in(asks["will"], p(), p(), span=3)),
    ]


def _foot(asks: Asks) -> list[Element]:
    return [
        tr(_in(asks["signed"], span=4), _in(asks["dated"], span=2)),
        tr(
            _in(asks["sheets"], span=2),
            _in(asks["office"], span=2, fill="D9D9D9"),
            _in(asks["logged"], span=2, fill="D9D9D9"),
        ),
    ]
