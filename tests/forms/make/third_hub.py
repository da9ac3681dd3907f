"""A referral to a safeguarding hub: many small cells, labels of eight points, bands.

Lists and check boxes are content controls; the postcode shares a row with the telephone.
"""

from __future__ import annotations

from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    empty_rows,
    filled_rows,
    gaps,
    over_row,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import (
    Element,
    asked,
    b,
    control,
    date_kind,
    list_of,
    look,
    p,
    t,
    tbl,
    tc,
    tr,
)

NAME = "third-hub-referral"
TEAL, PALE = "006D77", "E0F0F0"
SIX = [1300, 1900, 1300, 1900, 1300, 1900]
SMALL = look(bold=True, size=8)
GREY = look(color="808080", size=8)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=9)
    asks = asks_beside(__file__)
    page_ends(form, "OFFICIAL SENSITIVE (when complete)", "MARF 2023")
    form.add(*_first(asks), _child(asks), p(), _people(asks), p(), _agencies(asks), p())
    form.add(_concern(asks), p(), *_last(asks))
    return form


def _first(asks: Asks) -> list[Element]:
    urgent, consent = ticks("danger", ("Yes – ring 999", "No")), ticks("consent", ("Yes", "No"))
    return [
        p(asked(asks["title"], look(bold=True, size=16, color=TEAL))),
        p(asked(asks["send"], look(bold=True)), t(" – by secure email to mash@northmere.example")),
        tbl(
            [3300, 6300],
            tr(tc([asked(asks["e_dang"], SMALL)], fill=PALE), tc(p(*urgent))),
            tr(tc([asked(asks["e_cons"], SMALL)], fill=PALE), tc(p(*consent))),
            *filled_rows([asks["e_noco"]], fill=PALE, size=8, height=500),
        ),
        *gaps(),
    ]


def _band(asks: Asks, key: str, columns: int, note: str = "") -> Element:
    return band(asks[key], columns, fill=TEAL, color="FFFFFF", note=note)


def _six(asks: Asks, keys: str) -> list[Element]:
    return filled_rows(pick(asks, keys), across=3, fill=PALE, size=8)


def _chosen(asks: Asks, key: str, kind: Element, words: str) -> list[Element]:
    """Return a label and a cell with a content control."""
    made = control(f"marf-{key}", "", kind, t(words, GREY), showing=True)
    return [tc([asked(asks[key], SMALL)], fill=PALE), tc([made])]


def _plain(asks: Asks, key: str, *, span: int = 1) -> list[Element]:
    return [tc([asked(asks[key], SMALL)], fill=PALE), tc(span=span)]


def _child(asks: Asks) -> Element:
    ethnic = list_of("Asian", "Black", "Mixed", "White", "Other", "Not known")
    birth = _chosen(asks, "c_dob", date_kind(), "dd/mm/yyyy")
    return tbl(
        SIX,
        _band(asks, "b_child", 6, "one form for each family; copy rows if need be"),
        *_six(asks, "c_sur c_for c_aka"),
        tr(*birth, *_plain(asks, "c_sex"), *_plain(asks, "c_nhs")),
        tr(*_plain(asks, "c_upn"), *_plain(asks, "c_addr", span=3)),
        tr(*_plain(asks, "c_post"), *_plain(asks, "c_tel", span=3)),
        tr(
            *_chosen(asks, "c_eth", ethnic, "Choose an item."),
            *_plain(asks, "c_rel"),
            *_plain(asks, "c_lan"),
        ),
        tr(
            *_chosen(asks, "c_int", list_of("Yes", "No"), "Y/N"),
            *_plain(asks, "c_dis"),
            *_plain(asks, "c_imm"),
        ),
        tr(*_plain(asks, "c_cp", span=5)),
    )


def _people(asks: Asks) -> Element:
    return tbl(
        [2600, 1300, 1800, 900, 3000],
        _band(asks, "b_fam", 5, "all who live in the home and others who matter"),
        titles(pick(asks, "f_name f_dob f_rel f_pr f_add"), fill=PALE),
        *empty_rows(4, 5),
    )


def _agencies(asks: Asks) -> Element:
    rows = [tr(tc(one, fill=PALE), tc(), tc()) for one in pick(asks, "g_gp g_hv g_sch g_oth")]
    names = pick(asks, "g_name g_tel")
    return tbl(
        [3000, 3300, 3300],
        _band(asks, "b_agy", 3),
        tr(tc(fill=PALE), *(tc([asked(one, SMALL)], fill=PALE) for one in names)),
        *rows,
    )


def _concern(asks: Asks) -> Element:
    kinds = ("Physical", "Emotional", "Sexual", "Neglect", "Exploitation", "Domestic abuse")
    notes = {"r_cv": "use the child’s own words", "r_risk": "give dates if known"}
    boxes = [
        over_row(asks[key], 1, note=notes.get(key, ""))
        for key in asks
        if key.startswith("r_") and key != "r_cat"
    ]
    return tbl(
        [9600],
        _band(asks, "b_con", 1),
        tr(tc(p(b(asks["r_cat"]), ":  ", *ticks("concern", kinds)))),
        *boxes,
    )


def _last(asks: Asks) -> list[Element]:
    office = filled_rows(pick(asks, "o_rag o_mgr o_out o_date"), across=2, fill="D9D9D9", size=8)
    return [
        tbl(
            SIX,
            _band(asks, "b_ref", 6),
            *_six(asks, "x_name x_role x_org"),
            tr(*_plain(asks, "x_tel"), *_plain(asks, "x_date", span=3)),
        ),
        p(),
        p(b(asks["priv"])),
        p(t("The council holds what you send under its duty to safeguard children.", GREY)),
        *gaps(),
        tbl([1500, 3300, 1500, 3300], band(asks["b_off"], 4, fill="BFBFBF"), *office),
    ]
