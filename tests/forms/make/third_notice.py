"""A panel’s form about a child’s death: parts A to F, ticks one under another, a table of bodies.

Some ticks are legacy check boxes, some are controls, some are typed; options run over columns.
"""

from __future__ import annotations

from collections.abc import Sequence

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    bullets,
    filled_rows,
    gaps,
    group,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import (
    Element,
    asked,
    b,
    box,
    form_text,
    form_tick,
    look,
    p,
    t,
    tbl,
    tc,
    tr,
)

NAME = "third-child-death-notice"
GREY = "D9D9D9"
STOP = [("left", 4200, "none")]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    asks = asks_beside(__file__)
    page_ends(form, "Confidential", "Form B (revised)")
    form.add(*_top(asks), *_child(asks), *_death(asks), *_bodies(asks), *_home(asks))
    form.add(*_services(asks), *_panel(asks))
    return form


def _part(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True, size=12)), fill=GREY, before=200)


def _list(ask: Ask, name: str, options: Sequence[str]) -> list[Element]:
    """Return a question and its options, one under another, each after a legacy check box."""
    lines = [
        p(form_tick(f"{name}{number}", ticked=False), f" {one}", indent=360, after=0)
        for number, one in enumerate(options)
    ]
    return [p(b(ask), before=120), *lines]


def _top(asks: Asks) -> list[Element]:
    return [
        p(asked(asks["title"], look(bold=True, size=15)), align="center"),
        p(b(asks["conf"])),
        p("Any professional who knew the child or family. Leave blank what you do not know."),
        p(b(asks["tick"])),
        *bullets("Tick all that apply.", "Boxes grow as you type."),
        p(),
        *(
            p(asked(one, look(bold=True)), "\t", form_text(f"top{number}", ""), tabs=STOP)
            for number, one in enumerate(group(asks, "d_"))
        ),
    ]


def _child(asks: Asks) -> list[Element]:
    groups = ("White", "Mixed", "Asian or Asian British", "Black or Black British", "Other")
    rows = filled_rows(pick(asks, "a_name a_dob a_dod"), bold=False)
    sex = ticks("sex", ("Male", "Female", "Not known"))
    return [
        _part(asks["a"]),
        tbl(
            [3000, 6600],
            *rows,
            tr(tc(asks["a_sex"]), tc(p(*sex))),
            *filled_rows([asks["a_post"]], bold=False),
            tr(tc(asks["a_eth"]), tc(*(p(f"☐ {one}", after=0) for one in groups))),
        ),
    ]


def _death(asks: Asks) -> list[Element]:
    places = ("Home", "Hospital ward", "Emergency department", "Public place", "School", "Other")
    started = ("Joint agency response", "Inquest", "Criminal investigation", "Practice review")
    return [
        _part(asks["b"]),
        *_list(asks["b_where"], "where", places),
        p(b(asks["b_mode"]), "   Yes ☐    No ☐    Not known ☐", before=120),
        *_list(asks["b_inv"], "inv", started),
        p(),
        p(b(asks["b_pm"])),
        *gaps(2),
        p(b(asks["b_narr"])),
        box(height=1600),
    ]


def _bodies(asks: Asks) -> list[Element]:
    columns = pick(asks, "c_body c_date c_by")
    rows = [tr(tc(one), tc(), tc()) for one in pick(asks, "c_cor c_ofs c_lado c_np")]
    return [
        _part(asks["c"]),
        tbl([4200, 2000, 3400], titles(columns, fill="F2F2F2"), *rows),
    ]


def _home(asks: Asks) -> list[Element]:
    status = (
        "Subject of a child protection plan",
        "Looked after",
        "On a supervision order",
        "None",
    )
    factors = ("Alcohol", "Drugs", "Mental ill health", "Domestic abuse", "Learning disability")
    sleep = ("Own cot", "Shared bed", "Sofa", "Other (say)")
    left = [p(b(asks["e_leg"])), *(p(f"☐ {one}", after=0) for one in status)]
    right = [p(b(asks["e_par"])), *(p(f"☐ {one}", after=0) for one in factors)]
    return [
        _part(asks["d"]),
        tbl([4800, 4800], tr(tc(*left), tc(*right))),
        p(),
        p(b(asks["e_smok"]), ":  ", form_text("smoke", "")),
        p(b(asks["e_slp"]), ":  ", *ticks("sleep", sleep)),
        p(b(asks["e_sib"])),
        *gaps(2),
        p(b(asks["e_hous"])),
        *gaps(2),
    ]


def _services(asks: Asks) -> list[Element]:
    kept = pick(asks, "f_iss f_les f_fam")
    return [
        _part(asks["f"]),
        p(b(asks["f_part"])),
        box(height=1200),
        p(b(asks["f_last"]), ":  ", form_text("last", ""), before=120),
        p(b(asks["f_lang"]), ":  ", form_text("lang", "")),
        p(b(asks["f_good"])),
        box(height=700),
        p(b(kept[0]), before=120),
        box(height=900),
        p(b(asks["f_mod"]), "   ☐ Present   ☐ None found   ☐ Not enough known", before=120),
        *(one for ask in kept[1:] for one in (p(b(ask), before=120), box(height=800))),
    ]


def _panel(asks: Asks) -> list[Element]:
    categories = ("Deliberate harm", "Suicide", "Trauma", "Medical", "Unexplained")
    return [
        _part(asks["g"]),
        p(asked(asks["g_cat"]), ":  ", *(f"☐ {one}   " for one in categories)),
        p(asked(asks["g_rec"]), ":"),
        *gaps(2),
        p(asked(asks["ret"], look(bold=True)), t(": the CDOP administrator, Northmere Council")),
    ]
