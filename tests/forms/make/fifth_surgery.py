"""A surgery's chronology, all of it across the page.

Three labels in a row, a chronology with title cells over columns and bands among its rows,
questions with letters over controls, a line to sign.
"""

from __future__ import annotations

from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    between,
    empty_rows,
    filled_rows,
    group,
    hint,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import Element, asked, control, look, p, t, tbl, tc, tr, w

NAME = "fifth-surgery-chronology"
GREEN, LIGHT, STRAW = "375623", "E2EFD9", "FFF6D6"
BOLD = look(bold=True)
WIDE = [1100, 1300, 1300, 1300, 2700, 1800, 2400, 1100, 1700]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Tahoma", size=9.5)
    asks = asks_beside(__file__)
    page = form.document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Mm(297), Mm(210)
    page_ends(form, "Patient information – do not leave on the desk", "GP/CS 2.3")
    _front(form, asks)
    _chronology(form, asks)
    _summary(form, asks)
    _learning(form, asks)
    _signed(form, asks)
    return form


def _part(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True, size=12, color=GREEN)), before=240, after=80)


def _front(form: Form, asks: Asks) -> None:
    threes = [ask for _, ask in between(asks, "practice", "usual")]
    threes.append(asks["treated"])
    rows = filled_rows(threes, across=3, fill=LIGHT, height=380)
    last = rows[-1][-1]
    last.remove(last[-1])
    last.append(p("Y / N"))
    form.add(
        p(asked(asks["title"], look(bold=True, size=17, color=GREEN))),
        p(
            t(
                "A print-out of the record is not a chronology. Write for readers who are not "
                "clinicians, and explain each medicine the first time.",
                look(size=9),
            ),
            fill=STRAW,
        ),
        tbl([2300, 2600, 2300, 2600, 2300, 2600], *rows),
        p(asked(asks["house"], BOLD), before=160),
        tbl(
            [2400, 5000, 2300, 5000],
            titles(group(asks, "h_"), fill=LIGHT),
            *empty_rows(3, 4),
        ),
        p(
            *(asks["codes"], "  ☐ carer  ☐ child at risk  ☐ adult at risk  ☐ domestic abuse"),
            "  ☐ learning disability  ☐ end of life  ☐ none of these",
            before=160,
        ),
        p(
            *(asks["lang"], " ____________________________\t"),
            *(asks["eth"], " ____________________"),
            tabs=[("left", 8600, "none")],
        ),
    )


def _chronology(form: Form, asks: Asks) -> None:
    over = pick(asks, "g_contact g_event g_back")
    spans = (4, 4, 1)
    white = look(bold=True, color="FFFFFF")
    form.add(
        _part(asks["part1"]),
        tbl(
            WIDE,
            tr(
                *(
                    tc([asked(one, white)], fill=GREEN, span=span)
                    for one, span in zip(over, spans, strict=True)
                ),
                title=True,
            ),
            titles(group(asks, "k_"), fill=LIGHT),
            band(asks["y_old"], 9, fill=STRAW),
            *empty_rows(3, 9),
            band(asks["y_in"], 9, fill=STRAW),
            *empty_rows(6, 9),
        ),
        p(asked(asks["missed"], BOLD), before=200),
        tbl([1800, 4400, 8500], titles(group(asks, "n_"), fill=LIGHT), *empty_rows(3, 3)),
    )


def _summary(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["part2"]),
        hint("Say what was done, by which role, and whether it was what you would expect."),
    )
    for number, ask in enumerate(group(asks, "q_")):
        words = t("Click or tap here to enter text.", look(color="808080"))
        answer = control(
            f"gpcs_{number}", f"Answer {number}", w("richText"), p(words), showing=True
        )
        form.add(p(asked(ask, BOLD), before=120), answer)


def _learning(form: Form, asks: Asks) -> None:
    form.add(
        _part(asks["part3"]),
        tbl(
            [4200, 4600, 2100, 1600, 2200],
            titles(group(asks, "l_"), fill=LIGHT),
            *empty_rows(3, 5, height=420),
        ),
        p(asks["event"], "   Yes / No     ", asks["event_on"], " ____________", before=160),
        p(asks["other"], " [insert, or “none”]"),
        p(asks["key"]),
        *(p("_" * 110) for _ in range(2)),
    )


def _signed(form: Form, asks: Asks) -> None:
    sign, partner, date = group(asks, "s_")
    form.add(
        p(
            *(sign, "\t\t", partner, "\t\t", date, "\t"),
            tabs=[
                ("right", 4200, "underscore"),
                ("left", 4400, "none"),
                ("right", 10600, "underscore"),
                ("left", 10800, "none"),
                ("right", 14400, "underscore"),
            ],
            before=360,
        ),
        p(),
        tbl(
            [3000, 2400, 4600, 4700],
            band(asks["named"], 4, fill="BFBFBF"),
            tr(
                *(tc(asks["m_back"], fill="EDEDED"), tc("Y / N")),
                *(tc(asks["m_merge"], fill="EDEDED"), tc()),
            ),
        ),
    )
