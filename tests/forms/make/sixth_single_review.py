"""An agency’s report to a single unified review in Wales, as a regional board sends it today.

Heading styles with typed numbers, a contents field with its entries, shaded boxes of guidance,
teal prompts to delete, “[insert …]”, a grid of characteristics, a timeline across the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    bullets,
    empty_rows,
    group,
    heading_style,
    line,
    page_ends,
    pick,
    ticks,
    titles,
)
from forms.make.parts import Element, b, box, field, look, p, t, tbl, tc, tr

NAME = "sixth-single-review-report"
TEAL, MIST = "007C89", "E3F1F2"
ENTRIES = ("guide", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
BY_HAND = ("wide", "fair", "again")  # bold lines put in by a later hand
PROMPTS = {
    "event": "Say briefly what happened, when and where. Two paragraphs should be enough.",
    "person": "Bring the person to life: interests, work, friendships, hopes.",
    "account": "Summarise contact in the timeline period. State if there was none.",
    "voice": "What did the person say they wanted? How was daily life for them and any child?",
    "kin": "Include only what your agency was told. The reviewer will speak with the family.",
    "risk": "Which assessments were made, when were they reviewed and what followed from them?",
    "system": "Consider workload, supervision, training, systems and leadership.",
    "wide": "Consider funding, national policy, the pandemic and the local community.",
    "strong": "Give evidence, and say why it made a difference.",
    "themes": "Number each theme and refer to the paragraphs that support it.",
    "again": "Has the same learning arisen before? What became of the actions then?",
}


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "SWYDDOGOL-SENSITIF / OFFICIAL-SENSITIVE", "Agency Learning Report")
    for name, size in (("Title", 26), ("Subtitle", 16), ("Heading 1", 15), ("Heading 2", 12)):
        heading_style(form, name, font="Calibri", size=size, color=TEAL)
    _front(form, asks)
    _author(form, asks)
    _background(form, asks)
    _method(form, asks)
    form.add(p(section=form.section(landscape=False)))
    _timeline(form, asks)
    form.add(p(section=form.section(landscape=True)))
    _analysis(form, asks)
    _ends(form, asks)
    return form


def _head(ask: Ask, level: int = 1) -> Element:
    return p(ask, style=f"Heading{level}")


def _prompt(text: str) -> Element:
    return p(t(text, look(italic=True, color=TEAL)))


def _open(asks: Asks, key: str) -> list[Element]:
    """Return a heading, its prompt and the words to write over."""
    prompts = [_prompt(PROMPTS[key])] if key in PROMPTS else []
    above = p(b(asks[key]), before=200) if key in BY_HAND else _head(asks[key], 2)
    return [above, *prompts, p("[Insert text]"), p()]


def _table(widths: Sequence[int], asks: Asks, prefix: str, rows: int) -> Element:
    columns = group(asks, prefix)
    return tbl(widths, titles(columns, fill=MIST), *empty_rows(rows, len(columns)))


def _front(form: Form, asks: Asks) -> None:
    blanks = {
        "code": "[insert SUSR number]",
        "subject": "[insert]",
        "agency": "[insert name of agency]",
        "version": "[e.g. v1, 12 March]",
    }
    form.add(
        p("Bwrdd Diogelu Rhanbarthol Dyffryn Elain / Elain Valley Regional Safeguarding Board"),
        p(asks["title"], style="Title"),
        p(asks["welsh"], style="Title"),
        p(asks["subtitle"], style="Subtitle"),
        *(line(asks[key], blank, stop=5000) for key, blank in blanks.items()),
        p(b(asks["tongue"]), "   ", *ticks("susr_tongue", ("Cymraeg", "English"))),
        _contents(form, asks),
        _head(asks["guide"]),
        box(
            p(
                "The report is one part of a review whose purpose is learning. It informs the "
                "reviewers and is not published."
            ),
            *bullets(
                "Delete the text in italics before you submit.",
                "Use pseudonyms and roles, never names.",
                "Ask the Board’s business unit if you are unsure what to include.",
            ),
            fill=MIST,
        ),
    )


def _contents(form: Form, asks: Asks) -> list[Element]:
    """Return the contents as Word last made them."""
    style: Any = form.document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = form.document.styles["Normal"]
    style.element.styleId = "TOC1"
    begin, code, separate, _, end = field('TOC \\o "1-1" \\h \\z \\u', "x")
    tabs = [("right", 9600, "dot")]
    entries = [
        p(t(f"{asks[key].text}\t{page}"), style="TOC1", tabs=tabs)
        for page, key in enumerate(ENTRIES, 1)
    ]
    entries[0][1:1] = [begin, code, separate]
    entries[-1].append(end)
    return [p(t("Contents", look(bold=True, size=15, color=TEAL)), before=240), *entries]


def _author(form: Form, asks: Asks) -> None:
    def pair(keys: str) -> Element:
        first, second = pick(asks, keys)
        return tr(tc([b(first)], fill=MIST), tc(), tc([b(second)], fill=MIST), tc())

    def wide(key: str) -> Element:
        return tr(tc([b(asks[key])], fill=MIST), tc(span=3), height=600)

    form.add(
        _head(asks["one"]),
        tbl(
            [2200, 2900, 1800, 2700],
            pair("author role"),
            *(wide(key) for key in ("skill", "free")),
            pair("chief chief_date"),
        ),
    )


def _background(form: Form, asks: Asks) -> None:
    rows = group(asks, "y_")
    form.add(
        _head(asks["two"]),
        _open(asks, "event"),
        _open(asks, "person"),
        _head(asks["circle"], 2),
        _table([1800, 3600, 4200], asks, "w_", 4),
        p(),
        _head(asks["traits"], 2),
        tbl(
            [3200, 3200, 3200],
            titles(group(asks, "x_"), fill=MIST),
            *(tr(tc([b(one)]), tc(), tc()) for one in rows),
        ),
    )


def _method(form: Form, asks: Asks) -> None:
    keys = ("terms", "window", "records", "limits")
    form.add(
        _head(asks["three"]),
        *(block for key in keys for block in (line(asks[key], "[insert]"), p())),
    )


def _timeline(form: Form, asks: Asks) -> None:
    form.add(
        _head(asks["four"]),
        _prompt("Twelve months before the incident unless the panel has set another period."),
        _table([1500, 4000, 3000, 3000, 2600], asks, "z_", 8),
    )


def _analysis(form: Form, asks: Asks) -> None:
    keys = list(asks)
    first, last = keys.index("account"), keys.index("fair")
    form.add(
        _head(asks["five"]),
        *(block for key in keys[first : last + 1] for block in _open(asks, key)),
        _head(asks["six"]),
        *(block for key in ("strong", "themes", "again") for block in _open(asks, key)),
    )


def _ends(form: Form, asks: Asks) -> None:
    form.add(
        _head(asks["seven"]),
        _table([2300, 2400, 1200, 1700, 2000], asks, "q_", 4),
        p(),
        line(asks["track"], "[insert]"),
        _head(asks["eight"]),
        _prompt("List those who had contact with the person and could take part."),
        _table([3800, 2500, 3300], asks, "e_", 4),
        _head(asks["nine"]),
        _prompt("Give the stage that each has reached and whom the reviewer may ask."),
        p("[Insert text]"),
    )
