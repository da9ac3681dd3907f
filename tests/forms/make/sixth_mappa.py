"""An agency’s report to a serious case review of MAPPA, as a strategic board sends it today.

Heading styles numbered by Word, tables of shaded labels, content controls that show their
placeholders, a list and check boxes as controls, two signatures side by side, split runs.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    between,
    bullets,
    empty_rows,
    group,
    heading_style,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import (
    Element,
    Part,
    asked,
    b,
    check_box,
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
    w,
)

NAME = "sixth-mappa-management-report"
SOFT, NAVY = "DCE6F1", "1F3864"
FAINT = look(color="808080")
WIDTHS = [2500, 2300, 2500, 2300]
PROMPTS = {
    "risk": "Which tools were used, by whom and when? Did the level fit what was known?",
    "breach": "Include missed appointments, arrests, warnings, recall and breach.",
    "sharing": "Comment on your own agency only.",
    "reasoning": "What did staff know, expect and intend when they decided as they did?",
    "diverse": "Say how personal circumstances affected risk and the service that was given.",
    "good": "Practice beyond what policy requires, with evidence.",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "OFFICIAL-SENSITIVE when complete", "Agency management report v3")
    for name, size in (("Title", 22), ("Heading 1", 14), ("Heading 2", 11.5)):
        heading_style(form, name, font="Arial", size=size, color=NAVY)
    numbers = form.list_style([("decimal", "%1.", "", 567), ("decimal", "%1.%2", "", 567)])
    _front(form, asks, numbers)
    _case(form, asks, numbers)
    _report(form, asks, numbers)
    _ends(form, asks, numbers)
    split_runs(form.document.element.body)
    return form


def _head(ask: Ask, numbers: int, level: int = 0) -> Element:
    return p(ask, style=f"Heading{level + 1}", list_id=numbers, level=level)


def _text(tag: str) -> Element:
    words = t("Click or tap here to enter text.", FAINT)
    return control(f"smb_{tag}", tag, w("text"), words, showing=True)


def _date(tag: str) -> Element:
    words = t("Click or tap to enter a date.", FAINT)
    return control(f"smb_{tag}", tag, date_kind(), words, showing=True)


def _rich(tag: str) -> Element:
    words = p(t("Click or tap here to enter text.", FAINT))
    return control(f"smb_{tag}", tag, w("richText"), words, showing=True)


def _choose(tag: str, *options: str) -> Element:
    words = t("Choose an item.", FAINT)
    return control(f"smb_{tag}", tag, list_of(*options), words, showing=True)


def _pair(ask: Ask, *answer: Part, span: int = 1) -> list[Element]:
    return [tc([b(ask)], fill=SOFT), tc(p(*answer), span=span)]


def _wide(ask: Ask, *answer: Part, height: int = 0) -> Element:
    return tr(*_pair(ask, *answer, span=3), height=height)


def _front(form: Form, asks: Asks, numbers: int) -> None:
    levels = ("Official", "Official-Sensitive")
    form.add(
        p(asks["title"], style="Title"),
        p(asked(asks["subtitle"], look(bold=True, size=14, color=NAVY))),
        p("Calderness MAPPA Strategic Management Board"),
        tbl(
            WIDTHS,
            _wide(asks["ref"], "SCR 2024-02"),
            _wide(asks["agency"], _text("agency")),
            _wide(asks["offender"], _text("offender")),
            _wide(asks["author"], _text("author")),
            tr(
                *_pair(asks["sent"], _date("sent")),
                *_pair(asks["marking"], _choose("marking", *levels)),
            ),
        ),
        _head(asks["about"], numbers),
        p(
            "Reports are asked of every agency that had a part in managing the offender. They are "
            "for learning and do not apportion blame. When you write:"
        ),
        bullets(
            "refer to staff by role and to other people by initials;",
            "keep what is recorded apart from your own view of it;",
            "return the report to the MAPPA co-ordinator within eight weeks.",
        ),
    )


def _case(form: Form, asks: Asks, numbers: int) -> None:
    event = between(asks, "when", "harm")
    form.add(
        _head(asks["profile"], numbers),
        tbl(
            WIDTHS,
            tr(*_pair(asks["age"], _text("age")), *_pair(asks["gender"], _text("gender"))),
            *(_wide(asks[key], _text(key)) for key in ("ethnic", "children", "needs", "history")),
        ),
        _head(asks["managed"], numbers),
        tbl(
            WIDTHS,
            tr(
                *_pair(asks["category"], *ticks("smb_category", ("1", "2", "3", "4"))),
                *_pair(asks["level"], *ticks("smb_level", ("1", "2", "3"))),
            ),
            _wide(asks["meeting"], _date("meeting")),
            _wide(asks["licence"], _text("licence")),
            _wide(asks["attended"], *ticks("smb_attended", ("Yes", "No", "Not invited"))),
            _wide(asks["absent"], _text("absent")),
        ),
        _head(asks["offence"], numbers),
        tbl(
            WIDTHS,
            *(_wide(ask, _text(key)) for key, ask in event),
            _wide(asks["court"], _choose("court", "Under investigation", "Charged", "Convicted")),
        ),
    )


def _report(form: Form, asks: Asks, numbers: int) -> None:
    keys = ("risk", "plan", "breach", "sharing", "oversight", "reasoning", "diverse")
    columns = group(asks, "c_")
    form.add(
        _head(asks["method"], numbers),
        *(p(b(asks[key]), " ", _text(key)) for key in ("records", "staff", "limits")),
        _head(asks["chron"], numbers),
        p("Significant contacts only. Use a new row for each."),
        tbl([1600, 4400, 1800, 1800], titles(columns, fill=SOFT), *empty_rows(6, 4)),
        _head(asks["contact"], numbers),
        p("Summarise in no more than 1,500 words."),
        _rich("contact"),
        _head(asks["analysis"], numbers),
        *(block for key in keys for block in _answered(asks, key, numbers, 1)),
        _answered(asks, "good", numbers, 0),
    )


def _answered(asks: Asks, key: str, numbers: int, level: int) -> list[Element]:
    prompts = [p(PROMPTS[key])] if key in PROMPTS else []
    return [_head(asks[key], numbers, level), *prompts, _rich(key)]


def _ends(form: Form, asks: Asks, numbers: int) -> None:
    form.add(
        _head(asks["findings"], numbers),
        tbl(
            [3000, 2800, 1400, 1100, 1300],
            titles(group(asks, "a_"), fill=SOFT),
            *(
                tr(*(tc() for _ in range(4)), tc([_choose(f"status{row}", "Open", "Closed")]))
                for row in range(4)
            ),
        ),
        _head(asks["sign"], numbers),
        p(check_box("smb_free", "free", ticked=False), " ", asks["free"]),
        _signatures(asks),
        p(),
        tbl(
            [1800, 3000, 1800, 3000],
            band(asks["office"], 4, fill="BFBFBF"),
            tr(
                *(
                    made
                    for one in pick(asks, "received panel")
                    for made in (tc(one, fill="F2F2F2"), tc())
                )
            ),
        ),
    )


def _signatures(asks: Asks) -> Element:
    rows = ("au_name he_name", "au_signed he_signed", "au_date he_date")
    return tbl(
        [1400, 3400, 1400, 3400],
        tr(*(tc([b(one)], fill=SOFT, span=2) for one in pick(asks, "by_author by_head"))),
        *(
            tr(*(made for one in pick(asks, keys) for made in (tc(one), tc())), height=480)
            for keys in rows
        ),
    )
