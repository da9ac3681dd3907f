"""A drug and alcohol service: legacy fields, dotted lines, cells and a text box in both copies."""

from __future__ import annotations

from forms.make.asks import Ask
from forms.make.form import Form
from forms.make.office_parts import Asks, asks_beside, group, hint, page_ends, titles
from forms.make.parts import (
    Element,
    Part,
    asked,
    b,
    form_list,
    form_text,
    form_tick,
    look,
    p,
    t,
    tbl,
    tc,
    text_box,
    tr,
)

NAME = "fourth-drug-service-incident"
_DOTS = [("right", 9600, "dot")]
_WIDE = "." * 174
_HOUSING = (
    "Please choose",
    "Owner or tenant",
    "Hostel",
    "Sofa surfing",
    "Rough sleeping",
    "Prison",
    "Not known",
)
_KINDS = ("Death", "Overdose (survived)", "Serious self-harm", "Assault", "Other")


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Times New Roman", size=11)
    asks = asks_beside(__file__)
    page_ends(form, "Appendix 4 to the contract schedule", "SI form – send within 72 hours   ")
    form.add(_top(asks), _person(asks), _incident(asks), _treatment(asks))
    form.add(_told(asks), _review(asks), _signed(asks))
    return form


def _bar(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True)), before=200, after=60)


def _field(key: str, ask: Ask) -> Element:
    """Return a label and a legacy text field at a tab stop."""
    name = key.replace(".", "_")
    return p(asked(ask), "\t", *form_text(name, ""), tabs=[("left", 2800, "none")])


def _dotted(ask: Ask, lines: int = 1) -> list[Element]:
    """Return a label and a line of dots to the margin, with more lines of typed dots below."""
    first = p(asked(ask), " \t", tabs=_DOTS)
    return [first, *(p(_WIDE) for _ in range(lines - 1))]


def _ticks(name: str, *options: str) -> list[Part]:
    made: list[Part] = []
    for number, one in enumerate(options):
        made += [*form_tick(f"{name}{number}", ticked=False), f" {one}    "]
    return made


def _top(asks: Asks) -> list[Element]:
    small = look(size=9)
    box = text_box(
        1,
        p(asked(asks["tb.head"], look(bold=True, size=9))),
        p(asked(asks["tb.log"], small), t(" ..............................", small)),
        p(asked(asks["tb.rec"], small), t(" ....../....../......", small)),
    )
    keys = [key for key in asks if key.startswith("pr.")]
    return [
        p(box, asked(asks["title"], look(bold=True, size=18))),
        p(asked(asks["sub"], look(italic=True, size=12))),
        p(),
        p(),
        p(),
        p(),
        _bar(asks["s1"]),
        *(_field(key, asks[key]) for key in keys),
    ]


def _person(asks: Asks) -> list[Element]:
    number, initials, birth, sex, housing, children, worker, used = group(asks, "su.")
    homes = p(*form_list("su_house", "", *_HOUSING))
    return [
        _bar(asks["s2"]),
        tbl(
            [1900, 2900, 1900, 2900],
            _pair(number, form_text("su_no", ""), initials, form_text("su_ini", "")),
            _pair(birth, form_text("su_dob", ""), sex, form_text("su_sex", "")),
            tr(tc(asked(housing)), tc(homes), tc(asked(worker)), tc(p(*form_text("su_key", "")))),
            tr(tc(asked(children)), tc(p(*_ticks("su_kids", "Yes", "No", "Not known")), span=3)),
            tr(tc(asked(used)), tc(p(*form_text("su_sub", "")), span=3)),
        ),
    ]


def _pair(one: Ask, first: list[Element], other: Ask, second: list[Element]) -> Element:
    return tr(tc(asked(one)), tc(p(*first)), tc(asked(other)), tc(p(*second)))


def _incident(asks: Asks) -> list[Element]:
    kind, date, place, told, cause, account = group(asks, "in.")
    stops = [("left", 3400, "dot"), ("right", 9600, "dot")]
    return [
        _bar(asks["s3"]),
        p(asked(kind)),
        p(*_ticks("in_type", *_KINDS)),
        p(asked(date), " \t ", asked(place), " \t", tabs=stops),
        *_dotted(told, 2),
        *_dotted(cause),
        *_dotted(account, 6),
    ]


def _treatment(asks: Asks) -> list[Element]:
    start, last, by, episode, missed, risk, naloxone, referred = group(asks, "tr.")
    stops = [("left", 3400, "dot"), ("left", 6600, "dot"), ("right", 9600, "dot")]
    return [
        _bar(asks["s4"]),
        p(asked(start), " \t ", asked(last), " \t ", asked(by), " \t", tabs=stops),
        *_dotted(episode, 4),
        *_dotted(missed, 3),
        *_dotted(risk, 3),
        p(asked(naloxone), "    ", *_ticks("tr_nal", "Yes", "No", "Offered and declined")),
        *_dotted(referred, 2),
    ]


def _told(asks: Asks) -> list[Element]:
    body, date, by, *rows = group(asks, "no.")
    return [
        _bar(asks["s5"]),
        tbl(
            [3600, 2400, 3600],
            titles([body, date, by], fill="E0E0E0"),
            *(tr(tc(asked(one)), tc(), tc()) for one in rows),
        ),
    ]


def _review(asks: Asks) -> list[Element]:
    *plain, action, lead, when = group(asks, "rv.")
    stops = [("left", 5400, "dot"), ("left", 7900, "dot"), ("right", 9600, "dot")]
    return [
        _bar(asks["s6"]),
        hint("This is a first look. A full review may follow.", size=9),
        *(one for ask in plain for one in _dotted(ask, 2)),
        p(asked(action), " \t ", asked(lead), " \t ", asked(when), " \t", tabs=stops),
    ]


def _signed(asks: Asks) -> list[Element]:
    name, sign, date = group(asks, "sg.")
    level, comment, closed = group(asks, "co.")
    return [
        _bar(asks["s7"]),
        p(asked(name), "\t", *form_text("sg_name", ""), tabs=[("left", 2800, "none")]),
        p(asked(sign), " \t ", asked(date), " \t", tabs=[("left", 6000, "dot"), *_DOTS]),
        p(),
        tbl([9600], tr(tc(*_response(asks["s8"], level, comment, closed), fill="E0E0E0"))),
        p(),
    ]


def _response(title: Ask, level: Ask, comment: Ask, closed: Ask) -> list[Element]:
    return [
        p(b(title)),
        p(asked(level), "    ", *_ticks("co_level", "None", "Provider", "Joint", "Independent")),
        p(asked(comment), " ", "." * 90),
        p(asked(closed), " ", "." * 30),
    ]
