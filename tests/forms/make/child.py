"""One agency's contribution to a child practice review, with MAPPA: one table of three columns.

Welsh beside English, bands, several labels in a cell, non-breaking spaces, runs split as Word does,
tracked changes, a comment, a lettered list, column titles that come again with another meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from forms.make.asks import Ask, read_asks
from forms.make.form import Form
from forms.make.parts import Element, Part, asked, b, look, p, split_runs, t, tbl, tc, tr, w

NAME = "child-learning-form"
BAND, SOFT = "F4D9B0", "F7F1E6"
WIDTHS = [800, 4100, 4700]
NOTE = (
    "Please to answer with own words and short. Codes instead of names. The points under a "
    "question are a help for thinking; one answer is enough for all of them."
)
LEARNING = [
    [
        "1.",
        "A plan names each child of the home.",
        "New field in the plan",
        "PPU head",
        "1 May 2026",
    ],
    [
        "2.",
        "Who tells the school is said aloud.",
        "Line in the minutes",
        "MAPPA lead",
        "1 June 2026",
    ],
]
EVENT = [
    ["Neighbourhood officer, PC12", "Three visits", "Yes"],
    ["Offender manager", "Monthly", "Not yet asked"],
]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Calibri", size=10.5)
    asks = read_asks(Path(__file__).parent / "child.txt")
    bullets = form.list_style([("bullet", "•", "", 340), ("bullet", "–", "", 680)])
    letters = form.list_style([("lowerLetter", "%1)", "", 425)])
    form.add(
        p(asked(asks["title"], look(bold=True, size=17)), align="center"),
        p(asked(asks["subtitle"], look(size=12)), align="center"),
        p("Bwrdd Diogelu Glannau Arw / Glannau Arw Safeguarding Board", align="center"),
        _note(NOTE),
        tbl(WIDTHS, *_rows(form, asks, bullets)),
    )
    _method(form, asks)
    _panel_asks(form, asks, letters)
    _learning(form, asks)
    _ends(form, asks)
    form.add(_part_b(asks))
    split_runs(form.document.element.body)
    paragraph: Any = form.document.sections[0].footer.paragraphs[0]._p
    paragraph.append(t("SWYDDOGOL–SENSITIF / OFFICIAL–SENSITIVE"))
    return form


def _note(text: str) -> Element:
    return p(t(text, look(italic=True, color="7F7F7F")))


def _band(ask: Ask) -> Element:
    return tr(tc([b(ask)], fill=BAND, span=3))


def _prompt(number: str, ask: Ask, *response: Part, hints: Sequence[Element] = ()) -> Element:
    """Return a row of the big table: number, question with its points, response."""
    return tr(tc(number, fill=SOFT), tc(p(b(ask)), *hints, fill=SOFT), tc(*response), height=620)


def _rows(form: Form, asks: dict[str, Ask], bullets: int) -> list[Element]:
    titles = [tc([b(asks[key])], fill="D9D9D9") for key in ("no", "prompt", "response")]
    return [
        tr(*titles, title=True),
        *_agency(form, asks),
        *_child(form, asks, bullets),
        *_risk(form, asks, bullets),
        *_work(form, asks),
    ]


def _line(form: Form, ask: Ask) -> Element:
    """Return a label with its answer on the same line of a cell."""
    return p(ask, "\u00a0", *form.or_blank(ask, ""))


def _options(form: Form, ask: Ask, *options: str) -> str:
    chosen = ask.answer if form.filled else ""
    return "   ".join(
        f"{'☒' if chosen and chosen in one.split(' / ') else '☐'}\u00a0{one}" for one in options
    )


def _agency(form: Form, asks: dict[str, Ask]) -> list[Element]:
    dates = [
        part
        for key in ("written", "version", "sent")
        for part in (asks[key], " ", *form.or_blank(asks[key], " " * 12), "    ")
    ]
    handling = ("SWYDDOGOL / OFFICIAL", "SWYDDOGOL–SENSITIF / OFFICIAL–SENSITIVE")
    return [
        _band(asks["band_a"]),
        _prompt("A1", asks["agency"], form.below(asks["agency"])),
        _prompt("A2", asks["who"], *(_line(form, asks[key]) for key in ("name", "post", "reach"))),
        _prompt("A3", asks["hand"], _options(form, asks["hand"], "Do / Yes", "Naddo / No")),
        tr(tc("A4", fill=SOFT), tc(p(*dates), span=2)),
        _prompt("A5", asks["handling"], *(_options(form, asks["handling"], x) for x in handling)),
    ]


def _child(form: Form, asks: dict[str, Ask], bullets: int) -> list[Element]:
    lines = ("code", "born", "sex", "tongue", "school")
    day = (
        p("What has the child said, drawn or shown?", list_id=bullets),
        p("to the school", list_id=bullets, level=1),
        p("to an officer, alone", list_id=bullets, level=1),
        p("Who has looked at the room where the child sleeps?", list_id=bullets),
    )
    plans = (
        "Cynllun / Care and support plan",
        "Cofrestr / Child protection register",
        "Court order",
    )
    genogram = p(b(asks["genogram"]))
    return [
        _band(asks["band_child"]),
        _prompt("B1", asks["child"], *(_line(form, asks[key]) for key in lines)),
        _prompt("B2", asks["persons"], form.below(asks["persons"], 2)),
        tr(
            tc("B3", fill=SOFT),
            tc(genogram, *form.below(asks["genogram"], 3), span=2),
            height=2600,
        ),
        _prompt("B4", asks["day"], form.below(asks["day"]), hints=day),
        _prompt("B5", asks["parents"], form.below(asks["parents"])),
        _prompt(
            "B6",
            asks["plans"],
            *(_options(form, asks["plans"], one) for one in plans),
            _line(form, asks["since"]),
        ),
        _prompt("B7", asks["traits"], form.below(asks["traits"])),
    ]


def _risk(form: Form, asks: dict[str, Ask], bullets: int) -> list[Element]:
    weighed = (
        p("By which tool, and by whom was it looked over?", list_id=bullets),
        p("Has the plan spoken of each child in the home?", list_id=bullets),
    )
    managed = p(
        _options(form, asks["mappa"], "Oedd / Yes", "Nac oedd / No"),
        "     ",
        *(
            part
            for key in ("category", "level")
            for part in (asks[key], " ", *form.or_blank(asks[key], "____"), "   ")
        ),
    )
    return [
        _band(asks["band_mappa"]),
        _prompt("C1", asks["mappa"], managed),
        _prompt("C2", asks["before"], form.below(asks["before"])),
        _prompt("C3", asks["weighed"], form.below(asks["weighed"]), hints=weighed),
        _prompt("C4", asks["internal"], form.below(asks["internal"])),
    ]


def _work(form: Form, asks: dict[str, Ask]) -> list[Element]:
    keys = ("did", "moments", "others", "records", "asked")
    return [
        _band(asks["band_work"]),
        _prompt("D1", asks["window"], *(_line(form, asks[key]) for key in ("from", "until"))),
        *(
            _prompt(f"D{number}", asks[key], form.below(asks[key]))
            for number, key in enumerate(keys, 2)
        ),
    ]


def _capitals(ask: Ask) -> Element:
    return p(b(ask), before=240, after=80)


def _method(form: Form, asks: dict[str, Ask]) -> None:
    form.add(_capitals(asks["made"]))
    for key in ("read", "heard", "unseen"):
        form.add(p(asks[key], " ", *form.or_blank(asks[key], "…" * 30)))


def _panel_asks(form: Form, asks: dict[str, Ask], letters: int) -> None:
    form.add(_capitals(asks["panel_asks"]), _note("For each letter below it."))
    for key in ("curious", "sense", "pressure", "well", "again"):
        ask = asks[key]
        shown: Sequence[Part] = [ask] if key != "pressure" else _tracked(ask)
        question = p(*shown, list_id=letters)
        if key == "again":
            _comment(form, question)
        form.add(question, form.below(ask, 2))
    form.add(
        form.added(
            p(t("A WORD ON THE SCHOOL HOLIDAYS", look(bold=True)), before=240, after=80),
            p("The panel did not ask for it, but no service saw the child from July to September."),
        )
    )


def _tracked(ask: Ask) -> list[Element]:
    """Return a question in which one word was exchanged, the change not yet accepted."""
    before, word, after = ask.text.partition("service")
    who = {"author": "Ysgrifennydd y panel", "date": "2025-11-03T10:00:00Z"}
    gone = w("delText")
    gone.text = "team"
    return [
        asked(replace(ask, text=before, seen=ask.text)),
        w("del", w("r", gone), id=9001, **who),
        w("ins", t(word), id=9002, **who),
        t(after),
    ]


def _comment(form: Form, paragraph: Element) -> None:
    """Put a comment of the panel's secretary on the words of a paragraph."""
    run = form.document.add_paragraph().add_run("x")
    comment: Any = form.document.add_comment(
        run, text="The panel will ask this again in the event.", author="Panel", initials="P"
    )
    comment._comment_elm.date = None
    holder: Any = run._r.getparent()
    start, _, end, reference = list(holder)[-4:]
    paragraph.insert(1, start)
    paragraph.extend([end, reference])
    holder.getparent().remove(holder)


def _learning(form: Form, asks: dict[str, Ask]) -> None:
    points = [asks[key] for key in ("l_no", "l_point", "l_response", "l_who", "l_by")]
    people = [asks[key] for key in ("e_role", "e_contact", "e_ready")]
    form.add(
        _capitals(asks["learning"]),
        tbl([900, 3100, 2700, 1500, 1400], *form.rows(points, LEARNING, fill=BAND, empty=4)),
        _capitals(asks["event"]),
        tbl([4000, 3400, 2200], *form.rows(people, EVENT, fill=BAND, empty=4)),
    )


def _ends(form: Form, asks: dict[str, Ask]) -> None:
    def lined(*keys: str) -> Element:
        parts = [
            part
            for key in keys
            for part in (asks[key], "\u00a0", *form.or_blank(asks[key], "_" * 16), "\t")
        ]
        return p(*parts[:-1], tabs=[("left", 3600, "none"), ("left", 6900, "none")])

    form.add(_capitals(asks["matters"]))
    for key in ("court", "told", "basis"):
        form.add(p(asks[key], " ", *form.or_blank(asks[key], "…" * 20)))
    form.add(
        _capitals(asks["writer"]),
        lined("w_signed", "w_date"),
        _capitals(asks["head"]),
        lined("h_name", "h_signed", "h_date"),
        p(),
    )


def _part_b(asks: dict[str, Ask]) -> Element:
    keys = ("b_opinion", "b_more", "b_rec")
    return tbl(
        WIDTHS,
        tr(tc([b(asks["band_b"])], fill="BFBFBF", span=3)),
        *(_prompt(f"P{number}", asks[key], "") for number, key in enumerate(keys, 1)),
        tr(tc("P4", fill=SOFT), tc(p(asks["b_chair"], " " * 50, asks["b_date"]), span=2)),
    )
