"""A Scottish health board: shaded label cells under coloured bands, drop-down controls."""

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
    hint,
    over_row,
    page_ends,
    pick,
    titles,
    wide_row,
)
from forms.make.parts import Element, asked, control, date_kind, list_of, look, p, t, tbl, tc, tr

NAME = "fourth-adverse-event-review"
_BLUE, _PALE, _WHITE = "004380", "DCE6F2", "FFFFFF"
_WIDTHS = [2100, 2700, 2100, 2700]
_OPTIONS = {
    "ctl.level": ("Level 1 – significant", "Level 2 – local management team", "Level 3"),
    "per.legal": ("Informal", "Mental Health Act", "Adults with Incapacity Act", "ASP Act"),
    "ev.cat": ("Suicide", "Fall", "Medication", "Deteriorating patient", "Violence", "Other"),
    "ev.sev": ("Negligible", "Minor", "Moderate", "Major", "Extreme"),
    "ev.cand": ("Yes", "No", "Still to be decided"),
    "out": ("1 Appropriate care", "2 Learning, no effect", "3 May have", "4 Would have"),
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    asks = asks_beside(__file__)
    page_ends(form, "NHS Strathlorne – Confidential", "SAER report template, edition 7")
    form.add(_start(asks), _person_and_event(asks), _process(asks))
    form.add(_timeline(asks), _factors(asks), _plan(asks))
    return form


def _label(ask: Ask) -> Element:
    return tc([asked(ask, look(bold=True))], fill=_PALE)


def _list(key: str) -> Element:
    """Return the cell of a drop-down that nobody has chosen from yet."""
    grey = t("Choose an item.", look(color="808080"))
    kind = list_of("Choose an item.", *_OPTIONS[key])
    return tc(p(control(key, key.rpartition(".")[2], kind, grey, showing=True)))


def _date(key: str) -> Element:
    grey = t("Click to enter a date.", look(color="808080"))
    return tc(p(control(key, "Date", date_kind(), grey, showing=True)))


def _start(asks: Asks) -> list[Element]:
    number, level, unit, lead, team, final = group(asks, "ctl.")
    return [
        head(asks["title"], size=18, color=_BLUE),
        head(asks["notes"], size=11, color=_BLUE),
        hint("Keep to what was known at the time. Use roles, never names of staff.", size=9),
        hint("Delete these notes before the report goes to the family.", size=9),
        tbl(
            _WIDTHS,
            tr(_label(number), tc(), _label(level), _list("ctl.level")),
            *filled_rows([unit, lead], across=2, fill=_PALE),
            tr(_label(team), tc(), _label(final), _date("ctl.final")),
        ),
        p(),
    ]


def _person_and_event(asks: Asks) -> list[Element]:
    chi, age, ethnic, needs, legal, kin = group(asks, "per.")
    when, kind, harm, what, how, safe, candour, told = group(asks, "ev.")
    return [
        tbl(
            _WIDTHS,
            band(asks["s1"], 4, fill=_BLUE, color=_WHITE),
            *filled_rows([chi, age, ethnic, needs], across=2, fill=_PALE),
            tr(_label(legal), _list("per.legal"), _label(kin), tc()),
            band(asks["s2"], 4, fill=_BLUE, color=_WHITE),
            tr(_label(when), tc(), _label(kind), _list("ev.cat")),
            tr(_label(harm), _list("ev.sev"), _label(candour), _list("ev.cand")),
            over_row(what, 4, note="Five or six lines. No opinion."),
            wide_row(how, 4, fill=_PALE),
            wide_row(safe, 4, fill=_PALE),
            wide_row(told, 4, fill=_PALE),
        ),
        p(),
    ]


def _process(asks: Asks) -> list[Element]:
    return [
        tbl(
            [3600, 6000],
            band(asks["s3"], 2, fill=_BLUE, color=_WHITE),
            *filled_rows(group(asks, "fam."), fill=_PALE, height=500),
            band(asks["s4"], 2, fill=_BLUE, color=_WHITE),
            *filled_rows(group(asks, "met."), fill=_PALE, height=500),
        ),
        *gaps(1),
    ]


def _timeline(asks: Asks) -> list[Element]:
    return [
        head(asks["h5"], size=12, color=_BLUE),
        tbl(
            [1700, 4500, 3400],
            titles(group(asks, "tl."), fill=_PALE),
            *empty_rows(4, 3, height=400),
        ),
    ]


def _factors(asks: Asks) -> list[Element]:
    kinds = pick(asks, "fac.pat fac.ind fac.team fac.env fac.wide")
    return [
        head(asks["h6"], size=12, color=_BLUE),
        p("Record ‘none found’ where a factor was looked for and did not arise."),
        tbl(
            [2800, 6800],
            titles(pick(asks, "fac.type fac.find"), fill=_PALE),
            *filled_rows(kinds, bold=False, height=450),
        ),
        p(),
        tbl(
            [2800, 6800],
            tr(_label(asks["out"]), _list("out")),
            *filled_rows(pick(asks, "good learn"), fill=_PALE, height=800),
        ),
    ]


def _plan(asks: Asks) -> list[Element]:
    columns, office = group(asks, "pl."), group(asks, "cg.")
    name, date = group(asks, "ap.")
    return [
        head(asks["h8"], size=12, color=_BLUE),
        *bullets("Aim for the strongest action that the system will bear."),
        tbl([2600, 2900, 1500, 2600], titles(columns, fill=_PALE), *empty_rows(3, 4, height=400)),
        head(asks["h9"], size=12, color=_BLUE),
        tbl(_WIDTHS, tr(_label(name), tc(), _label(date), _date("ap.date"))),
        p(),
        tbl(
            _WIDTHS,
            band(asks["cg"], 4, fill="BFBFBF"),
            *filled_rows(office, across=2, fill="D9D9D9", bold=False, size=8),
        ),
        p(),
    ]
