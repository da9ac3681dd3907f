"""A service’s extract for the review of the death of a person with a learning disability.

Blue bands over rows of two labels, check boxes as controls, a label over its answer in one cell,
a cell merged down beside small labels, a grid of adjustments, lettered questions over boxes.
"""

from __future__ import annotations

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
    heading_style,
    hint,
    over_row,
    page_ends,
    pick,
    ticks,
    titles,
    wide_row,
)
from forms.make.parts import Element, asked, b, box, look, p, split_runs, t, tbl, tc, tr

NAME = "sixth-disability-mortality-extract"
BLUE, PALE, WHITE = "005EB8", "E8EDEE", "FFFFFF"
WIDTHS = [2200, 2700, 2200, 2700]
YES_NO = ("Yes", "No")
KNOWN = ("Yes", "No", "Not known")


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10)
    page = form.document.sections[0]
    page.left_margin = page.right_margin = Mm(18)
    asks = asks_beside(__file__)
    page_ends(form, "Northmere Integrated Care Partnership", "Extract form, July 2022. Page ")
    for name, size in (("Heading 1", 13), ("Heading 2", 11)):
        heading_style(form, name, font="Arial", size=size, color=BLUE)
    form.add(
        p(asked(asks["title"], look(bold=True, size=18, color=BLUE))),
        p(asked(asks["subtitle"], look(bold=True, size=12))),
        hint(
            "Please complete every section from your own records and return within 20 working "
            "days. If something is not recorded, write “not recorded” – do not leave it blank."
        ),
    )
    _person(form, asks)
    _health(form, asks)
    _death(form, asks)
    _care(form, asks)
    _learning(form, asks)
    split_runs(form.document.element.body)
    return form


def _ticked(ask: Ask, key: str, options: tuple[str, ...]) -> Element:
    """Return a row of a label and the boxes to tick beside it."""
    return tr(tc([b(ask)], fill=PALE), tc(p(*ticks(f"ldr_{key}", options)), span=3))


def _two_ticked(asks: Asks, *keys: str, options: tuple[str, ...] = KNOWN) -> Element:
    return tr(
        *(
            made
            for key in keys
            for made in (
                tc([b(asks[key])], fill=PALE),
                tc(p(*ticks(f"ldr_{key}", options))),
            )
        )
    )


def _wide(ask: Ask) -> Element:
    return wide_row(ask, 4, fill=PALE)


def _pairs(asks: Asks, keys: str) -> list[Element]:
    return filled_rows(pick(asks, keys), across=2, fill=PALE)


def _band(ask: Ask, note: str = "") -> Element:
    return band(ask, 4, fill=BLUE, color=WHITE, note=note)


def _person(form: Form, asks: Asks) -> None:
    records = ("GP record", "Hospital notes", "Care plan", "Daily notes", "Other")
    story = "Who were they? What did they enjoy, and who was important to them?"
    form.add(
        tbl(
            WIDTHS,
            _band(asks["s1"]),
            *_pairs(asks, "number service author role phone date"),
            _ticked(asks["knew"], "knew", YES_NO),
            _ticked(asks["read"], "read", records),
            _band(asks["s2"]),
            *_pairs(asks, "initials age sex ethnic"),
            _ticked(asks["degree"], "degree", ("Mild", "Moderate", "Severe", "Profound")),
            _wide(asks["talks"]),
            over_row(asks["portrait"], 4, note=story),
            over_row(asks["wishes"], 4),
            over_row(asks["relatives"], 4),
        ),
        p(),
    )


def _health(form: Form, asks: Asks) -> None:
    conditions = ("Epilepsy", "Dysphagia", "Constipation", "Diabetes", "Dementia", "Heart disease")
    services, grid = group(asks, "v_"), group(asks, "j_")
    form.add(
        tbl(
            WIDTHS,
            _band(asks["s3"]),
            _ticked(asks["long"], "long", conditions),
            tr(
                tc([b(asks["check"])], fill=PALE),
                tc(p(*ticks("ldr_check", YES_NO))),
                tc([b(asks["check_date"])], fill=PALE),
                tc("__ / __ / ____"),
            ),
        ),
        p(asks["services"], style="Heading2"),
        tbl([3000, 4600, 2200], titles(services, fill=PALE), *empty_rows(4, 3)),
        p(asks["adjusted"], style="Heading2"),
        tbl(
            [3600, 1300, 1300, 3600],
            titles(grid, fill=PALE),
            *(tr(tc(one), tc("Y / N"), tc("Y / N"), tc()) for one in group(asks, "g_")),
        ),
        p(),
    )


def _death(form: Form, asks: Asks) -> None:
    places = ("Usual home", "Hospital", "Hospice", "Elsewhere")
    form.add(
        tbl(
            WIDTHS,
            _band(asks["s4"]),
            _two_ticked(asks, "capacity", "advocate"),
            _wide(asks["dols"]),
            _band(asks["s5"]),
            *_pairs(asks, "died time"),
            _ticked(asks["place"], "place", places),
            _cause(asks),
            _ticked(asks["coroner"], "coroner", YES_NO),
        ),
    )


def _cause(asks: Asks) -> Element:
    """Return the row of the certificate, its lines in a table inside the cell."""
    lines = pick(asks, "one_a one_b two")
    inner = tbl([700, 6600], *(tr(tc(one), tc()) for one in lines))
    return tr(tc([b(asks["cause"])], fill=PALE), tc(inner, span=3))


def _care(form: Form, asks: Asks) -> None:
    questions = [ask for _, ask in between(asks, "account", "system")]
    grades = (
        "1  Excellent care, beyond what was expected",
        "2  Good care",
        "3  Satisfactory care, some learning",
        "4  Care fell short, without effect on the person’s health",
        "5  Care fell short and may have affected the person’s health",
        "6  Care fell far short and may have contributed to the death",
    )
    form.add(
        p(asks["care"], style="Heading1"),
        *(
            block
            for one in questions
            for block in (p(asked(one, look(bold=True)), before=140), box(height=1000))
        ),
        p(asked(asks["grade"], look(bold=True)), before=200),
        *(p("\u2610 ", one, indent=400) for one in grades),
    )


def _learning(form: Form, asks: Asks) -> None:
    form.add(
        p(asks["learning"], style="Heading1"),
        *(
            block
            for key in ("best_care", "points")
            for block in (p(b(asks[key])), p(t("[insert]", look(color="768692"))), p())
        ),
        tbl(
            [4900, 2200, 1500, 1200],
            titles(group(asks, "p_"), fill=PALE),
            *empty_rows(4, 4),
        ),
        p(),
        tbl(
            WIDTHS,
            _wide(asks["checked"]),
            *_pairs(asks, "signed signed_on"),
        ),
        p(),
        tbl(
            WIDTHS,
            band(asks["office"], 4, fill="AEB7BD"),
            tr(
                tc([b(asks["full"])]),
                tc("Yes / No"),
                tc([b(asks["reasons"])]),
                tc(),
            ),
        ),
    )
