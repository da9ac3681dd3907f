"""A health and social care trust's report of a serious adverse incident.

Tables end to end under dark bands: small labels in the corner of the cell that answers them,
shaded cells answered in the row below, cells merged down and across, a table inside a cell, a text
box in both copies, drop-down and check-box controls of another maker.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    empty_rows,
    group,
    hint,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import (
    Element,
    Part,
    asked,
    control,
    list_of,
    look,
    p,
    t,
    tbl,
    tc,
    text_box,
    tr,
)

NAME = "fifth-serious-adverse-incident"
TEAL, MINT = "005F61", "E0F0EF"
FOUR = [2400, 2400, 2400, 2400]
SMALL = look(bold=True, size=8)
BOLD = look(bold=True)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    asks = asks_beside(__file__)
    page_ends(form, "Confidential – patient and client safety", "SAI level 2 / issue 5")
    _front(form, asks)
    form.add(_incident(asks), p(), _person(asks), p(), _told(asks), p())
    form.add(_family(asks), p(), _review(asks), p(), _findings(asks), p())
    _learning(form, asks)
    return form


def _front(form: Form, asks: Asks) -> None:
    lines = pick(asks, "o_log o_who")
    inside = [p(asked(asks["office"], BOLD)), *(p(one, " ____________") for one in lines)]
    form.add(
        p(text_box(31, *inside), asked(asks["title"], look(bold=True, size=18, color=TEAL))),
        p(asked(asks["sub"], look(size=13, color=TEAL))),
        hint("Type in the white cells; they grow. Post titles only, and no names of patients."),
        *(p() for _ in range(3)),
    )


def _dark(ask: Ask, columns: int, note: str = "") -> Element:
    return band(ask, columns, fill=TEAL, color="FFFFFF", note=note)


def _corner(ask: Ask, *answer: Element, span: int = 1) -> Element:
    """Return a cell with its label small at the top, and room below it."""
    return tc(p(asked(ask, SMALL)), *(answer or (p(),)), span=span)


def _above(ask: Ask, columns: int, note: str = "") -> list[Element]:
    """Return a shaded row with a label, and the row below that answers it."""
    notes = [p(t(note, look(italic=True, size=8)))] if note else []
    return [
        tr(tc(p(asked(ask, BOLD)), *notes, fill=MINT, span=columns)),
        tr(tc(span=columns), height=1100),
    ]


def _beside(ask: Ask, *answer: Element | Part, columns: int = 4) -> Element:
    """Return a row of a shaded label and a cell merged over the rest."""
    return tr(tc([asked(ask, BOLD)], fill=MINT), tc(*answer, span=columns - 1), height=520)


def _picked(tag: str, *options: str) -> Element:
    return p(control(tag, tag, list_of(*options), t("Choose an item.", look(color="808080"))))


def _incident(asks: Asks) -> Element:
    kinds = ("Death", "Self-harm", "Fall", "Medicine", "Absence", "Violence", "Other")
    return tbl(
        FOUR,
        _dark(asks["s1"], 4),
        tr(_corner(asks["trust"], span=2), _corner(asks["ref"], span=2)),
        tr(*(_corner(one) for one in pick(asks, "date time aware place"))),
        tr(
            _corner(asks["kind"], p(*ticks("saiKind", kinds)), span=3),
            _corner(asks["harm"], _picked("saiHarm", "No harm", "Some harm", "Severe", "Death")),
        ),
        *_above(asks["what"], 4, "Not the findings of the review: these belong in section six."),
        *_above(asks["safe"], 4),
    )


def _person(asks: Asks) -> Element:
    legal = ("Detained", "Voluntary", "Guardianship", "Does not apply")
    shaded = [tc([asked(asks["services"], BOLD)], fill=MINT, merge="restart")]
    trust, other = pick(asks, "sv_trust sv_other")
    return tbl(
        FOUR,
        _dark(asks["s2"], 4),
        tr(*(_corner(one) for one in pick(asks, "ident age sex ethnic"))),
        tr(_corner(asks["language"], span=2), _corner(asks["home"], span=2)),
        _beside(asks["legal"], _picked("saiLegal", *legal)),
        _beside(asks["needs"]),
        tr(*shaded, tc(p(trust, " "), span=3)),
        tr(tc(fill=MINT, merge="continue"), tc(p(other, " "), span=3)),
    )


def _told(asks: Asks) -> Element:
    columns = pick(asks, "t_body t_told t_date t_by")
    bodies = pick(asks, "t_coroner t_police t_reg")
    return tbl(
        [3600, 1600, 1700, 2700],
        _dark(asks["s3"], 4),
        titles(columns, fill=MINT),
        *(tr(tc(one), tc(), tc(), tc()) for one in bodies),
        tr(tc(p(asked(asks["t_why"])), p(), span=4)),
    )


def _family(asks: Asks) -> Element:
    day = p(asks["told_on"], " ___ / ___ / ______     ", asks["told_by"], " ________________")
    return tbl(
        FOUR,
        _dark(asks["s4"], 4),
        _beside(asks["told"], p("YES ☐   NO ☐"), day),
        *(_beside(one) for one in pick(asks, "not_told want share")),
    )


def _review(asks: Asks) -> Element:
    team = pick(asks, "m_post m_free")
    ways = ("Reading of notes", "Talks with staff", "Round table", "Walk through", "Other")
    shaded = [tc([asked(one, BOLD)], fill=MINT, span=2) for one in team]
    return tbl(
        FOUR,
        _dark(asks["s5"], 4),
        tr(*shaded),
        *(tr(tc(span=2), tc(span=2)) for _ in range(4)),
        *_above(asks["tor"], 4, "Paste those that the Regional Office has agreed."),
        _beside(asks["how"], p(*ticks("saiHow", ways))),
        *(_beside(one) for one in pick(asks, "read spoke norms limits")),
    )


def _findings(asks: Asks) -> Element:
    nested = tbl([1200, 900, 3500, 1500], titles(group(asks, "l_")), *empty_rows(4, 4))
    columns = group(asks, "f_")
    shaded = [
        tc([asked(one, BOLD)], fill=MINT, span=2 if one is columns[0] else 1) for one in columns
    ]
    return tbl(
        FOUR,
        _dark(asks["s6"], 4),
        _beside(asks["line"], nested),
        tr(*shaded),
        *(tr(tc(span=2), tc(), tc(), height=500) for _ in range(3)),
        *(_beside(one) for one in pick(asks, "risk good")),
        *_above(asks["end"], 4),
    )


def _learning(form: Form, asks: Asks) -> None:
    recommendations = pick(asks, "r_text r_lead r_due r_shown")
    signed = pick(asks, "a_role a_name a_sign a_date")
    answer = p("YES ☐   NO ☐     ", asks["for_whom"], " ……………………………")
    form.add(
        tbl(
            [3600, 1700, 1500, 2800],
            _dark(asks["s7"], 4),
            _beside(asks["local"]),
            _beside(asks["wider"], answer),
            titles(recommendations, fill=MINT),
            *empty_rows(3, 4, height=480),
        ),
        p(),
        tbl(
            [2900, 2700, 2400, 1600],
            _dark(asks["s8"], 4, note="Sign in ink or by secure e-mail"),
            titles(signed, fill=MINT),
            *(tr(tc(one), tc(), tc(), tc(), height=480) for one in pick(asks, "a_chair a_dir")),
        ),
    )
