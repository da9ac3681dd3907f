"""A housing association’s review: cover sheet, document control, typed numbers, “Please …”.

Headings are capitals in bold; a table lies in a cell, two signatures stand side by side.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, between, empty_rows, group, hint, titles
from forms.make.parts import (
    Element,
    asked,
    b,
    box,
    check_box,
    control,
    date_kind,
    list_of,
    look,
    p,
    t,
    tbl,
    tc,
    tr,
    w,
)

NAME = "blind-landlord-imr"
SAND, GREY = "F3E3C3", "D9D9D9"
PLACEHOLDERS = {
    "f_csp": "Name of partnership",
    "f_ref": "e.g. DHR 12",
    "f_org": "Legal name of landlord",
    "f_author": "Click or tap here to enter text.",
    "f_post": "Click or tap here to enter text.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Trebuchet MS", size=10.5)
    asks = asks_beside(__file__)
    _cover(form, asks)
    _introduction(form, asks)
    _done(form, asks)
    _analysis(form, asks)
    _end(form, asks)
    return form


def _grey(text: str) -> Element:
    return t(text, look(color="808080"))


def _cover(form: Form, asks: Asks) -> None:
    grey = {
        key: control(key, asks[key].anchor, w("text"), _grey(text), showing=True)
        for key, text in PLACEHOLDERS.items()
    }
    levels = list_of("OFFICIAL", "OFFICIAL–SENSITIVE")
    grey["f_class"] = control("f_class", "Class", levels, _grey("Choose an item."), showing=True)
    rows = [
        tr(tc([b(ask)], fill=SAND), tc([grey[key]] if key in grey else ""), height=480)
        for key, ask in between(asks, "f_csp", "f_class")
    ]
    form.add(
        p(t("Brackwater Homes", look(bold=True, size=14, color="7B3F00")), after=600),
        p(asked(asks["title"], look(bold=True, size=24)), align="center"),
        p(asked(asks["sub"], look(bold=True, size=14)), align="center", after=300),
        tbl([3600, 6000], *rows),
        p(w("r", w("br", type="page"))),
        p(b(asks["control"])),
        tbl([1400, 1800, 2600, 3800], *_control_rows(asks)),
        p(),
    )


def _control_rows(asks: Asks) -> list[Element]:
    date = control("v_date_1", "Date", date_kind(), _grey("Pick a date."), showing=True)
    return [
        titles(group(asks, "v_"), fill=SAND),
        tr(tc("0.1"), tc([date]), tc(), tc("First draft")),
        *empty_rows(2, 4),
        tr(tc([b(asks["band"])], fill=GREY, span=4)),
        titles(group(asks, "d_"), fill=SAND),
        *empty_rows(3, 4),
    ]


def _section(form: Form, asks: Asks, key: str) -> None:
    form.add(p(asked(asks[key], look(bold=True, size=12)), before=280, after=100))


def _questions(form: Form, asks: Asks, prefix: str, keys: tuple[str, ...] = ()) -> None:
    chosen = [asks[key] for key in keys] or group(asks, prefix)
    for one in chosen:
        form.add(p(one, before=80), box(height=640), p(after=0))


def _introduction(form: Form, asks: Asks) -> None:
    _section(form, asks, "s1")
    form.add(hint("Guidance: a few lines each. The chair has the police account already."))
    _questions(form, asks, "", ("q_law", "q_event", "q_indep"))
    _section(form, asks, "s2")
    people = tbl([900, 2600, 900, 1500], titles(group(asks, "n_")), *empty_rows(4, 4))
    labels = [tr(tc(ask), tc()) for _, ask in between(asks, "h_type", "h_edi")]
    form.add(
        tbl(
            [3400, 6200],
            tr(tc([b(asks["tenancy"])], fill=GREY, span=2)),
            *labels,
            tr(tc(asks["h_who"]), tc(people, p())),
        )
    )


def _done(form: Form, asks: Asks) -> None:
    _section(form, asks, "s3")
    _questions(form, asks, "", ("q_files", "q_staff", "q_gaps", "q_policy"))
    _section(form, asks, "s4")
    text = (
        "Earliest first. One line for each contact, even a missed one. Use Adult A, Adult B "
        "and job titles. This row may be deleted."
    )
    form.add(
        tbl(
            [1200, 2000, 2700, 2300, 1400],
            tr(tc([t(text, look(italic=True, size=9))], span=5)),
            titles(group(asks, "c_"), fill=SAND),
            *empty_rows(6, 5),
        )
    )


def _analysis(form: Form, asks: Asks) -> None:
    _section(form, asks, "s5")
    form.add(
        p(
            "Please answer each of the questions below. Explain why things were done, or not done, "
            "as well as what was done. If you were not able to find out, say so."
        )
    )
    _questions(form, asks, "a_")
    _section(form, asks, "s6")
    form.add(hint("Beyond what was merely required."), p(), p())
    _section(form, asks, "s7")
    form.add(tbl([5200, 2200, 2200], titles(group(asks, "l_"), fill=SAND), *empty_rows(4, 3)))
    _section(form, asks, "s8")
    form.add(hint("Number them R1, R2 … and say who will own each and by when."), p(), p(), p())


def _end(form: Form, asks: Asks) -> None:
    _section(form, asks, "s9")
    yes, no = (check_box(f"csp_{one}", one, ticked=False) for one in ("yes", "no"))
    form.add(
        p("The Director signs to say that the organisation accepts this report."),
        tbl(
            [1500, 3300, 1700, 3100],
            tr(tc([b(asks["x_author"])], span=2), tc([b(asks["x_head"])], span=2)),
            *_signatures(asks),
        ),
        p(asked(asks["csp"], look(bold=True)), before=300, fill=GREY),
        tbl(
            [2200, 7400],
            tr(tc(asks["y_in"]), tc()),
            tr(tc(asks["y_note"]), tc(), height=700),
            tr(tc(asks["y_ok"]), tc(p(yes, " Yes   ", no, " No"))),
        ),
    )


def _signatures(asks: Asks) -> list[Element]:
    """Return the author’s labels on the left and the director’s on the right."""
    return [
        tr(tc(asks[f"x_{key}1"]), tc(), tc(asks[f"x_{key}2"]), tc(), height=460)
        for key in ("name", "sign", "date")
    ]
