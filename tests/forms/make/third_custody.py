"""A prison and probation report after a death in custody: boxes under headings, legacy fields.

Labels stand two in a row with a field beside each; a note fills the first row of a table.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    empty_rows,
    filled_rows,
    gaps,
    group,
    head,
    page_ends,
    pick,
    titles,
)
from forms.make.parts import (
    Element,
    asked,
    b,
    box,
    form_list,
    form_text,
    form_tick,
    look,
    p,
    split_runs,
    t,
    tbl,
    tc,
    tr,
)

NAME = "third-custody-early-learning"
GREY = "CCCCCC"
FOUR = [2200, 2600, 2200, 2600]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10.5)
    asks = asks_beside(__file__)
    page_ends(form, "OFFICIAL – SENSITIVE", "ELR form, issue 2")
    form.add(*_top(asks), *_deceased(asks), *_death(asks), *_risks(asks), *_contacts(asks))
    form.add(*_learning(asks), *_family(asks), *_end(asks))
    split_runs(form.document.element)
    return form


def _bar(asks: Asks, key: str) -> Element:
    """Return a heading in a shaded cell of its own."""
    return box(p(asked(asks[key], look(bold=True, size=12))), height=0, fill=GREY)


def _boxes(asks: Asks, keys: str, *, height: int = 1000) -> list[Element]:
    """Return headings bold by hand, each over a box."""
    return [one for ask in pick(asks, keys) for one in (head(ask), box(height=height), p(after=0))]


def _top(asks: Asks) -> list[Element]:
    due = "To be completed within 5 working days by the Head of Safety"
    return [
        p(asked(asks["title"], look(bold=True, size=20))),
        p(asked(asks["sub"], look(size=13))),
        box(p(t(due, look(italic=True))), height=0),
        p(),
    ]


def _deceased(asks: Asks) -> list[Element]:
    keys = [key for key in asks if key.startswith("p_")]
    bold = look(bold=True)
    cells = [
        (tc([asked(asks[key], bold)], fill="EEEEEE"), tc([*form_text(key, "")])) for key in keys
    ]
    if len(cells) % 2:
        cells.append((tc(), tc()))
    rows = [tr(*cells[at], *cells[at + 1]) for at in range(0, len(cells), 2)]
    return [_bar(asks, "h1"), p(after=0), tbl(FOUR, *rows), p()]


def _death(asks: Asks) -> list[Element]:
    kinds = ("Self-inflicted", "Natural causes", "Homicide", "Other", "Awaiting")
    options = [
        part
        for number, one in enumerate(kinds)
        for part in (form_tick(f"cl{number}", ticked=False), f" {one}   ")
    ]
    found = form_list("found", "", "Prison officer", "Healthcare", "Prisoner", "Approved premises")
    bold = look(bold=True)
    return [
        _bar(asks, "h2"),
        p(after=0),
        tbl(
            FOUR,
            *filled_rows(pick(asks, "d_dt d_pl"), across=2, fill="EEEEEE"),
            tr(tc([asked(asks["d_by"], bold)], fill="EEEEEE"), tc([*found], span=3)),
            tr(tc([asked(asks["d_cl"], bold)], fill="EEEEEE"), tc(p(*options), span=3)),
        ),
        p(),
        *_boxes(asks, "d_sum", height=1600),
    ]


def _risks(asks: Asks) -> list[Element]:
    return [_bar(asks, "h3"), p(after=0), *_boxes(asks, "r_sh r_vi r_hc r_kw")]


def _contacts(asks: Asks) -> list[Element]:
    note = "Count back from the death. Include phone and video contact."
    return [
        head(asks["h4"], "Heading2"),
        tbl(
            [1300, 2300, 4000, 2000],
            tr(tc(t(note, look(italic=True)), span=4)),
            titles(group(asks, "k_"), fill=GREY),
            *empty_rows(10, 4),
        ),
        p(),
    ]


def _learning(asks: Asks) -> list[Element]:
    return [
        _bar(asks, "h5"),
        p(after=0),
        *_boxes(asks, "l_pol l_gd l_im l_re"),
        tbl([5600, 2200, 1800], titles(group(asks, "t_"), fill=GREY), *empty_rows(3, 3)),
        p(),
    ]


def _family(asks: Asks) -> list[Element]:
    bold = look(bold=True)
    told = [tr(tc(one), tc(), tc(), tc()) for one in pick(asks, "n_pol n_cor n_ppo")]
    names = pick(asks, "n_d n_b n_r")
    return [
        head(asks["h6"], "Heading2"),
        tbl([3400, 6200], *filled_rows(group(asks, "f_"), fill="EEEEEE")),
        *gaps(),
        tbl(
            [2600, 2200, 2600, 2200],
            tr(tc(fill=GREY), *(tc([asked(one, bold)], fill=GREY) for one in names)),
            *told,
        ),
        *gaps(),
        *(p(b(one), ":\t", form_text(f"e{at}", "")) for at, one in enumerate(group(asks, "e_"))),
        p(),
    ]


def _end(asks: Asks) -> list[Element]:
    signed = group(asks, "s_")
    return [
        _bar(asks, "h7"),
        p(after=0),
        tbl([2400, 4000, 1000, 2200], *filled_rows(signed, across=2, height=500)),
        p(),
        *_boxes(asks, "h8"),
        p(asked(asks["h9"], look(bold=True, size=8))),
        tbl(FOUR, *filled_rows(group(asks, "u_"), across=2, size=8)),
    ]
