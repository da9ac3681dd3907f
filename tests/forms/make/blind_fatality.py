"""An American county's summary of a child's death: boxes to check, Yes / No / Unknown, long blanks.

Sections are white on black in one-cell tables; labels share their lines by tabs.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, between, empty_rows, group
from forms.make.parts import Element, Part, asked, b, look, p, t, tbl, tc, tr

NAME = "blind-fatality-summary"
MANNERS = ("Natural", "Accident", "Suicide", "Homicide", "Undetermined", "Pending")


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Times New Roman", size=11)
    asks = asks_beside(__file__)
    form.add(
        p(t("DEPARTMENT OF FAMILY SERVICES", look(bold=True)), align="center", after=0),
        p(asked(asks["title"], look(bold=True, size=14)), align="center"),
        p(asked(asks["instr"], look(bold=True, size=9)), after=0),
        p(
            t(
                "Complete within 30 days of the fatality. Type or print. If more space is needed, "
                "attach sheets and give the item number. Do not attach the case record.",
                look(size=9),
            )
        ),
    )
    _people(form, asks)
    _history(form, asks)
    _practice(form, asks)
    _end(form, asks)
    return form


def _bar(ask: Ask) -> list[Element]:
    white = look(bold=True, color="FFFFFF")
    return [p(after=0), tbl([9600], tr(tc([asked(ask, white)], fill="000000"))), p(after=0)]


def _blanks(*asks: Ask) -> Element:
    """Return labels on one line, each with a line to write on up to the next tab stop."""
    step = 9600 // len(asks)
    tabs = [("left", step * (i + 1), "underscore") for i in range(len(asks))]
    return p(*(part for one in asks for part in (one, " \t", "  ")), tabs=tabs, before=100)


def _checks(ask: Ask, *options: str) -> Element:
    return p(ask, "   ", "   ".join(f"[  ]\u00a0{one}" for one in options), before=100)


def _table(asks: Asks, prefix: str, widths: list[int], rows: int) -> Element:
    columns = group(asks, prefix)
    small = look(bold=True, size=9)
    return tbl(
        widths,
        tr(*(tc(p(asked(one, small), align="center")) for one in columns)),
        *empty_rows(rows, len(columns), height=360),
    )


def _people(form: Form, asks: Asks) -> None:
    small = [
        tc(p(asked(ask, look(size=8)), after=0), p(after=0))
        for _, ask in between(asks, "case", "caregiver")
    ]
    form.add(
        _bar(asks["s1"]),
        tbl([2400, 2400, 2400, 2400], tr(*small[:4], height=640), tr(*small[4:], height=640)),
        _bar(asks["s2"]),
        _blanks(asks["dod"], asks["place"]),
        _checks(asks["manner"], *MANNERS),
        _blanks(asks["cause"]),
        _blanks(asks["report"], asks["who"]),
        p(asks["narr"], before=100),
        *(_rule() for _ in range(4)),
        _blanks(asks["charges"]),
        _bar(asks["s3"]),
        _table(asks, "p_", [1300, 2600, 1000, 1700, 3000], 5),
    )


def _rule() -> Element:
    return p("\t", tabs=[("right", 9600, "underscore")], after=60)


def _history(form: Form, asks: Asks) -> None:
    title: list[Part] = [[b(asks["g_what"])], [b("Y")], [b("N")], [b("Unk")], [b(asks["g_how"])]]
    rows = [
        tr(tc(ask), *(tc("[  ]") for _ in range(3)), tc())
        for _, ask in between(asks, "r_drug", "r_house")
    ]
    form.add(
        _bar(asks["s4"]),
        p(t("(list every intake, screened in or out, oldest first)", look(size=9))),
        _table(asks, "i_", [1500, 2900, 2000, 3200], 5),
        _checks(asks["open"], "Yes", "No"),
        _blanks(asks["court"]),
        _bar(asks["s5"]),
        tbl([3600, 700, 700, 800, 3800], tr(*(tc(one) for one in title)), *rows),
    )


def _practice(form: Form, asks: Asks) -> None:
    form.add(_bar(asks["s6"]))
    for one in group(asks, "n_"):
        form.add(p(one, before=100), _rule(), _rule())
    form.add(
        _bar(asks["s7"]),
        _table(asks, "a_", [3200, 3400, 1700, 1300], 4),
        p(asks["safe"], before=160),
        _rule(),
        _rule(),
    )


def _end(form: Form, asks: Asks) -> None:
    form.add(
        _bar(asks["s8"]),
        p("I certify that this summary is complete to the best of my knowledge."),
        _blanks(asks["x_prep"], asks["x_phone"]),
        _blanks(asks["x_dir"], asks["x_date"]),
        _checks(asks["attach"], "ME report", "Safety plan", "Family tree", "Other"),
        p(),
        tbl(
            [2000, 2400, 2400, 2800],
            tr(tc(p(b(asks["office"]), align="center"), span=4, fill="C0C0C0")),
            tr(tc(asks["o_recd"]), tc(), tc(asks["o_panel"]), tc(), height=500),
        ),
    )
