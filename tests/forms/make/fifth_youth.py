"""A youth justice service's review.

Heading styles beside underlined words, plain text, date and drop-down controls, a grid of
statements in bands, boxes of two authors at the end, words split into runs.
"""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import (
    Asks,
    asks_beside,
    band,
    between,
    empty_rows,
    gaps,
    group,
    head,
    heading_style,
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
    box,
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

NAME = "fifth-youth-learning-review"
NAVY, SAND, SOFT = "21305B", "FBE9C8", "F2F2F2"
FOUR = [2300, 2500, 2300, 2500]
CLICK = "Click or tap here to enter text."
GREY = look(color="808080")
BOLD = look(bold=True)


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=11)
    asks = asks_beside(__file__)
    for name, size in (("Heading 1", 16), ("Heading 2", 12)):
        heading_style(form, name, font="Calibri Light", size=size, color=NAVY)
    page_ends(form, "Critical learning review", "Return by secure e-mail to the partnership")
    form.add(
        p(asked(asks["title"], look(size=24, color=NAVY))),
        p(asked(asks["sub"], look(size=13, color="7F7F7F"))),
        hint(
            "Grey words vanish when you type. The service fills in all but the last box.",
            color="7F7F7F",
        ),
    )
    _notice(form, asks)
    _child(form, asks)
    _incident(form, asks)
    _quality(form, asks)
    _learning(form, asks)
    _agreement(form, asks)
    split_runs(form.document.element.body)
    return form


def _typed(tag: str) -> Element:
    return control(f"clr_{tag}", tag, w("text"), t(CLICK, GREY), showing=True)


def _date(tag: str) -> Element:
    words = t("Click or tap to enter a date.", GREY)
    return control(f"clr_{tag}", tag, date_kind(), words, showing=True)


def _chosen(tag: str, *options: str) -> Element:
    return control(f"clr_{tag}", tag, list_of(*options), t("Choose an item.", GREY), showing=True)


def _paired(pairs: list[tuple[Ask, Element]]) -> list[Element]:
    """Return rows of two labels, each beside a cell with its control."""
    return [
        tr(
            *(
                made
                for ask, answer in pairs[at : at + 2]
                for made in (tc([asked(ask, BOLD)], fill=SOFT), tc(p(answer)))
            )
        )
        for at in range(0, len(pairs), 2)
    ]


def _wide(ask: Ask, *answer: Part) -> Element:
    return tr(tc([asked(ask, BOLD)], fill=SOFT, span=2), tc(p(*answer), span=2), height=480)


def _notice(form: Form, asks: Asks) -> None:
    dates = ("a_aware", "a_sent")
    fields = [
        (ask, _date(key) if key in dates else _typed(key))
        for key, ask in between(asks, "a_service", "a_mail")
    ]
    reasons = ("a child has died", "a child is charged with a killing", "grave harm", "other")
    form.add(
        head(asks["a"], "Heading1"),
        tbl(
            FOUR,
            *_paired(fields),
            _wide(asks["a_free"], *ticks("clrFree", ("Yes", "No"))),
            _wide(asks["a_why"], _chosen("why", *reasons)),
        ),
    )


def _child(form: Form, asks: Asks) -> None:
    keys = ("b_code", "b_born", "b_sex", "b_ethnic")
    orders = group(asks, "o_")
    form.add(
        head(asks["b"], "Heading1"),
        tbl(
            FOUR,
            *_paired([(asks[key], _typed(key)) for key in keys]),
            _wide(asks["b_school"], _typed("b_school")),
            _wide(asks["b_care"], "☐ Now   ☐ In the past   ☐ Never"),
            _wide(asks["b_plan"], "☐ Yes   ☐ No"),
            _wide(asks["b_talk"], _typed("b_talk")),
            _wide(asks["b_others"], _typed("b_others")),
        ),
        p(_underlined(asks["orders"]), before=200),
        tbl([3900, 1500, 1500, 2700], titles(orders, fill=SAND), *empty_rows(3, 4)),
        p(asked(asks["before"], BOLD), " ", _typed("before"), before=160),
        p(
            *(asked(asks["mappa"], BOLD), "  ☐ Yes  ☐ No      "),
            *(asks["m_cat"], " ", _chosen("cat", "1", "2", "3", "4"), "      "),
            *(asks["m_level"], " ", _chosen("level", "1", "2", "3")),
        ),
    )


def _underlined(ask: Ask) -> Element:
    looks = look(bold=True)
    looks.append(w("u", val="single"))
    return asked(ask, looks)


def _incident(form: Form, asks: Asks) -> None:
    form.add(head(asks["c"], "Heading1"))
    for ask in group(asks, "c_"):
        form.add(p(asked(ask, BOLD)), box(p(_typed(ask.text[:2])), height=800), p())
    form.add(
        head(asks["d"], "Heading1"),
        hint("Begin with the last contact before the incident and go backwards.", color="7F7F7F"),
        tbl(
            [1200, 2600, 800, 2600, 2400],
            titles(group(asks, "d_"), fill=SAND),
            *empty_rows(5, 5, height=420),
        ),
    )


def _quality(form: Form, asks: Asks) -> None:
    columns = pick(asks, "e_q e_met e_proof e_way")
    rows = between(asks, "e_b1", "e_boss")
    form.add(
        head(asks["e"], "Heading1"),
        tbl(
            [3600, 1500, 2100, 2400],
            titles(columns, fill=NAVY, color="FFFFFF"),
            *(
                band(ask, 4, fill=SAND)
                if key[2:] in ("b1", "b2", "b3")
                else tr(tc(ask), tc(p(_chosen(key, "Met", "Partly", "Not"))), tc(), tc())
                for key, ask in rows
            ),
        ),
        head(asks["f"], "Heading1"),
    )
    for ask in group(asks, "f_"):
        form.add(p(_underlined(ask)), gaps(2))


def _learning(form: Form, asks: Asks) -> None:
    form.add(head(asks["g"], "Heading1"))
    for ask in group(asks, "g_"):
        form.add(head(ask, "Heading2"), p(t(CLICK, GREY)))
    form.add(
        head(asks["h"], "Heading1"),
        tbl(
            [2200, 2600, 1500, 1300, 2000], titles(group(asks, "h_"), fill=SAND), *empty_rows(4, 5)
        ),
    )


def _agreement(form: Form, asks: Asks) -> None:
    name, date, sign = pick(asks, "i_name i_date i_sign")
    form.add(
        head(asks["i"], "Heading1"),
        tbl(
            FOUR,
            band(asks["i_head"], 4, fill=SAND),
            *_paired([(name, _typed("head")), (date, _date("head_on"))]),
            tr(tc([asked(sign, BOLD)], fill=SOFT), tc(span=3), height=600),
            band(asks["i_chair"], 4, fill="BFBFBF"),
            tr(tc([asked(asks["i_comment"], BOLD)], fill=SOFT), tc(span=3), height=700),
            tr(
                tc([asked(asks["i_more"], BOLD)], fill=SOFT),
                tc("☐ Yes   ☐ No"),
                tc([asked(asks["i_when"], BOLD)], fill=SOFT),
                tc(),
            ),
        ),
    )
