"""A trust’s report at 72 hours: one table, the left column shaded, bands in the trust’s blue.

Some rows hold two labels; two dates and a list are content controls; the rest are empty cells.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    filled_rows,
    gaps,
    page_ends,
    pick,
    wide_row,
)
from forms.make.parts import (
    Element,
    asked,
    control,
    date_kind,
    list_of,
    look,
    p,
    split_runs,
    t,
    tbl,
    tc,
    tr,
)

NAME = "third-72-hour-report"
BLUE, PALE = "005EB8", "D9E5F2"
GREY = look(color="808080")
WIDTHS = [2500, 2600, 2000, 2800]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    asks = asks_beside(__file__)
    page_ends(form, "Northmere NHS Foundation Trust", "Version 7")
    form.add(
        p(asked(asks["title"], look(bold=True, size=20, color=BLUE)), align="right"),
        p(
            "This report is completed within three working days of the incident being known. "
            "Facts only: do not wait for statements. No patient or staff names."
        ),
        *gaps(),
        tbl(WIDTHS, *_incident(asks), *_patient(asks), *_account(asks), *_end(asks)),
        *gaps(),
        p(t("Email to: patientsafety@northmere.example", look(italic=True, size=8))),
    )
    split_runs(form.document.element)
    return form


def _band(asks: Asks, key: str, note: str = "") -> Element:
    return band(asks[key], 4, fill=BLUE, color="FFFFFF", note=note)


def _wide(asks: Asks, keys: str, *, height: int = 0) -> list[Element]:
    rows = [wide_row(one, 4, fill=PALE) for one in pick(asks, keys)]
    return [tr(*row.iterchildren(), height=height) for row in rows] if height else rows


def _pairs(asks: Asks, keys: str) -> list[Element]:
    return filled_rows(pick(asks, keys), across=2, fill=PALE)


def _chosen(ask: Asks, key: str, *, day: bool) -> Element:
    """Return a row whose answer is a content control: a date or a list."""
    kind = date_kind() if day else list_of("None", "Low", "Moderate", "Severe", "Death")
    words = "Click to enter a date." if day else "Choose an item."
    made = control(f"r72-{key}", "", kind, t(words, GREY), showing=True)
    bold = look(bold=True)
    return tr(tc([asked(ask[key], bold)], fill=PALE), tc([made], span=3))


def _incident(asks: Asks) -> list[Element]:
    return [
        _band(asks, "b_inc"),
        *_pairs(asks, "i_steis i_datix"),
        *_wide(asks, "i_trust i_div"),
        *_pairs(asks, "i_date i_iden i_loc i_type"),
        _chosen(asks, "i_harm", day=False),
    ]


def _patient(asks: Asks) -> list[Element]:
    return [
        _band(asks, "b_pat"),
        *_pairs(asks, "p_id p_age p_gen p_eth"),
        *_wide(asks, "p_mha p_gp p_ld"),
    ]


def _account(asks: Asks) -> list[Element]:
    return [
        _band(asks, "b_wha", "(use bullet points if you wish)"),
        *_wide(asks, "w_sum w_bac w_tl", height=1300),
        _band(asks, "b_act"),
        *_wide(asks, "a_safe a_rec a_staff a_doc a_fam", height=700),
        _band(asks, "b_ext", "tick or write N/A"),
        *_pairs(asks, "x_pol x_cor x_saf x_oth"),
        *_wide(asks, "x_med"),
    ]


def _end(asks: Asks) -> list[Element]:
    return [
        _band(asks, "b_fin", "these may change as the investigation goes on"),
        *_wide(asks, "f_cdp f_fac f_good f_lea", height=900),
        _band(asks, "b_nex"),
        *_wide(asks, "n_lev n_tor n_lead"),
        _band(asks, "b_sig"),
        *_pairs(asks, "s_by s_role"),
        _chosen(asks, "s_date", day=True),
        *_wide(asks, "s_exe"),
        _chosen(asks, "s_exd", day=True),
        band(asks["b_icb"], 4, fill="7F7F7F", color="FFFFFF"),
        *filled_rows(pick(asks, "c_rev c_clo"), across=2, fill="F2F2F2"),
    ]
