"""A care provider's return to a safeguarding adults board.

No heading styles: bold and small capitals, typed numbers, dotted lines, legacy form fields under
form protection, blanks inside a sentence, a text box, a table inside a cell, merged cells.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from forms.make.asks import Ask, read_asks
from forms.make.form import Form, protect, unprotect
from forms.make.parts import (
    Element,
    Part,
    asked,
    b,
    bookmark,
    box,
    check_box,
    field,
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
    w,
)

NAME = "provider-return"
BAND, SOFT = "C9C9C9", "EFEFEF"
DOTTED = [("right", 9600, "dot")]
THIRDS = [("left", 3300, "none"), ("left", 6500, "none")]
ACTIONS = [
    ["Nobody counts drinks", "Add cups to the log", "Quality lead", "31 March 2026", "A full cup"],
    ["A shut door is news", "Ring it through", "Scheduler", "Done", "A call the same hour"],
]


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Times New Roman", size=11)
    asks = read_asks(Path(__file__).parent / "provider.txt")
    protect(form)
    _letter(form, asks)
    _who(form, asks)
    form.add(p(section=form.section(landscape=False)))
    unprotect(form.last_section)
    form.last_section.insert(0, w("type", val="continuous"))
    _adult(form, asks)
    form.add(_event(form, asks))
    _method(form, asks)
    _care(form, asks)
    _learning(form, asks)
    _declaration(form, asks)
    paragraph: Any = form.document.sections[0].footer.paragraphs[0]._p
    paragraph.append(t("RESTRICTED (adults) – provider’s return – v.4 of 2019"))
    return form


def _part(ask: Ask) -> Element:
    return p(asked(ask, look(bold=True, small_caps=True, size=13)), before=240, after=80)


def _note(text: str) -> Element:
    return p(t(text, look(italic=True, size=9.5)))


def _letter(form: Form, asks: dict[str, Ask]) -> None:
    underscores = "_" * 12
    merged = {"ref": "«SAR_Ref»", "out": "«Sent_Date»"}
    shown = {
        key: (asks[key].answer or "") if form.filled else blank for key, blank in merged.items()
    }
    provider = "Larkfield Homecare Ltd" if form.filled else "«Provider_Name»"
    glance = text_box(
        7,
        p(b(asks["glance"])),
        *(
            p(asks[key], " ", *form.or_blank(asks[key], underscores))
            for key in ("code", "deadline", "kind")
        ),
    )
    form.add(
        p(glance, asked(asks["title"], look(bold=True, caps=True, size=15))),
        p(asked(asks["subtitle"], look(bold=True, size=12))),
        p("Harrowdene Safeguarding Adults Board"),
        p(
            asks["ref"],
            " ",
            field("MERGEFIELD SAR_Ref", shown["ref"]),
            "\t",
            asks["out"],
            " ",
            field("MERGEFIELD Sent_Date", shown["out"]),
            tabs=[("left", 2800, "none")],
        ),
        p(asks["to"], " ", field("MERGEFIELD Provider_Name", provider)),
        _note(
            "Part 1 is locked: move through its grey fields with the Tab key. From part 2 onward "
            "write over the dots, the lines and whatever stands in brackets."
        ),
    )


def _who(form: Form, asks: dict[str, Ask]) -> None:
    def typed(key: str) -> list[Part]:
        said = (asks[key].answer or "") if form.filled else ""
        return [asks[key], " ", form_text(f"Txt_{key}", said)]

    free = asks["free"].answer if form.filled else ""
    sort = (asks["sort"].answer or "") if form.filled else ""
    kinds = ("Care home", "Home care", "Hospital trust", "Surgery")
    form.add(
        _part(asks["s1"]),
        p(*typed("provider")),
        p(*typed("service")),
        p(asks["sort"], " ", form_list("Lst_sort", sort, *kinds)),
        p(*typed("author"), "\t", *typed("job"), "\t", *typed("tel"), tabs=THIRDS),
        p(
            asks["free"],
            "  ",
            form_tick("Tick_yes", ticked=free == "Yes"),
            " Yes   ",
            form_tick("Tick_no", ticked=free == "No"),
            " No",
        ),
        _sentence(form, asks),
    )


def _sentence(form: Form, asks: dict[str, Ask]) -> Element:
    def blank(key: str) -> list[Element]:
        said = asks[key].answer if form.filled else ""
        return bookmark(f"Blank_{key}", t(said or "_" * 16))

    return p(
        "1.6 I, ",
        blank("name"),
        " ",
        asks["name"],
        ", of ",
        blank("organisation"),
        " ",
        asks["organisation"],
        " confirm that the records named in part 4 were locked on ",
        blank("locked"),
        " ",
        asks["locked"],
        " and that nothing in them has been changed since.",
    )


def _dotted(form: Form, ask: Ask) -> Element:
    """Return a label with a dotted line up to the margin."""
    return p(ask, " ", *form.or_blank(ask, "\t"), tabs=DOTTED)


def _yes_or_no(form: Form, ask: Ask) -> list[Part]:
    return [ask, "   ", *form.or_blank(ask, "YES / NO")]


def _adult(form: Form, asks: dict[str, Ask]) -> None:
    def angled(key: str, hint: str) -> list[Part]:
        return [asks[key], " ", *form.or_blank(asks[key], f"<{hint}>")]

    def bracketed(key: str) -> list[Part]:
        return [asks[key], " (", *form.or_blank(asks[key], " " * 14), ")   "]

    capacity = asks["capacity"].answer if form.filled else ""
    ticks = [
        part
        for number, one in enumerate(("Yes", "No", "Not known"))
        for part in (
            check_box(f"hsab_capacity_{number}", one, ticked=capacity == one),
            t(f" {one}   "),
        )
    ]
    person, why_not = asks["person"], asks["why_not"]
    form.add(
        _part(asks["s2"]),
        p(
            *angled("age", "years"),
            "\t",
            *angled("sex", "as recorded"),
            "\t",
            *angled("marital", "as recorded"),
            tabs=THIRDS,
        ),
        p(*bracketed("ethnic"), *bracketed("faith"), *bracketed("language")),
        _dotted(form, asks["home"]),
        p(*_yes_or_no(form, asks["kin"]), "     ", why_not, " ", *form.or_blank(why_not, "_" * 24)),
        p(person, " ", *form.or_blank(person, "." * 60)),
        *([] if form.filled else [p("." * 110), p("." * 110)]),
        p(b(asks["needs"])),
        form.below(asks["needs"]) if form.filled else p("[insert the care plan in short]"),
        p(asks["capacity"], "  ", ticks),
        p(asks["advocate"], " ", *form.or_blank(asks["advocate"], "xxxx")),
        p(asks["legal"], " ", *form.or_blank(asks["legal"], "xxxx")),
        p(b(asks["wanted"])),
        form.below(asks["wanted"]) if form.filled else p("[insert words, and who heard them]"),
        p(),
    )


def _event(form: Form, asks: dict[str, Ask]) -> Element:
    def wide(key: str) -> Element:
        ask = asks[key]
        return tr(tc(ask, fill=SOFT), tc(p(*form.or_blank(ask)), span=3), height=460)

    abuse = asks["abuse"].answer if form.filled else ""
    options = [
        f"{'☒' if abuse == one else '☐'} {one}"
        for one in ("Neglect", "Self-neglect", "Physical", "Organisational")
    ]
    return tbl(
        [2700, 2300, 1500, 3100],
        tr(tc([b(asks["event"])], fill=BAND, span=4)),
        tr(
            tc(asks["date"], fill=SOFT),
            tc(p(*form.or_blank(asks["date"], "   /   /   "))),
            tc(asks["time"], fill=SOFT),
            tc(p(*form.or_blank(asks["time"], "   :   "))),
        ),
        wide("where"),
        tr(tc(asks["abuse"], fill=SOFT), tc("   ".join(options), span=3)),
        wide("harm"),
        wide("light"),
        tr(tc(asks["told"], fill=SOFT), tc(_bodies(form, asks), span=3)),
        tr(tc([b(asks["box"])], fill=BAND, span=4)),
        tr(
            tc(asks["decision"], fill=SOFT, merge="restart"),
            tc(asks["threshold"]),
            tc("YES / NO", span=2),
        ),
        tr(tc(fill=SOFT, merge="continue"), tc(asks["decided"]), tc(span=2)),
    )


def _bodies(form: Form, asks: dict[str, Ask]) -> Element:
    titles = [asks[key] for key in ("body", "body_date", "body_ref")]
    rows = [tr(*(tc([b(one)]) for one in titles))]
    for key in ("cqc", "coroner", "payer"):
        said = (asks[key].answer or "").split("\n") if form.filled else []
        rows.append(tr(tc(asks[key]), *(tc(text) for text in [*said, "", ""][:2])))
    return tbl([2200, 2000, 2400], *rows)


def _method(form: Form, asks: dict[str, Ask]) -> None:
    records, staff = asks["records"], asks["staff"]
    form.add(
        _part(asks["s4"]),
        p(records, " ", *form.or_blank(records, "[insert list, with the dates on which each]")),
        p(staff, " ", *form.or_blank(staff, "[insert]")),
        _dotted(form, asks["unseen"]),
        _dotted(form, asks["policies"]),
    )


def _care(form: Form, asks: dict[str, Ask]) -> None:
    named = list(asks)
    keys = named[named.index("contact") : named.index("s6")]
    notes = {
        "contact": "From the first visit to the last. Say outright if there was a gap.",
        "staffing": "Give figures for the week of the event and for a usual week.",
        "others": "Your side only; other services write for themselves.",
    }
    form.add(_part(asks["s5"]))
    for key in keys:
        form.add(p(b(asks[key]), before=160))
        form.add([_note(notes[key])] if key in notes else [])
        form.add(form.below(asks[key], 2))
    form.add(
        form.added(
            p(t("5.10 The week of the heat", look(bold=True)), before=160),
            p("We add this because the red warning of 30 July changed the work of every team."),
        )
    )


def _learning(form: Form, asks: dict[str, Ask]) -> None:
    board, check, tell = asks["board"], asks["check"], asks["tell"]
    columns = [asks[key] for key in ("learnt", "do", "who", "when", "notice")]
    form.add(
        _part(asks["s6"]),
        _dotted(form, asks["good"]),
        _dotted(form, asks["changed"]),
        tbl(
            [2400, 2600, 1400, 1300, 1900],
            tr(tc([b(asks["plan"])], fill=BAND, span=5)),
            *form.rows(columns, ACTIONS, fill=SOFT, empty=5),
        ),
        p(),
        p(board, " ", *form.or_blank(board, "_" * 50)),
        p(check, " ", *form.or_blank(check, "_" * 50)),
        p(b(tell)),
        box(form.below(tell), height=500),
    )


def _declaration(form: Form, asks: dict[str, Ask]) -> None:
    def lined(key: str, length: int) -> list[Part]:
        return [asks[key], " ", *form.or_blank(asks[key], "_" * length)]

    form.add(
        _part(asks["s7"]),
        p(*_crossed(form, asks["open"])),
        p(*_yes_or_no(form, asks["facts"])),
        _note("For the registered manager or a director who did not write this return:"),
        p(
            *lined("signed", 18),
            "\t",
            *lined("print", 16),
            "\t",
            *lined("signed_on", 12),
            tabs=[("left", 3500, "none"), ("left", 7000, "none")],
            before=240,
        ),
        p(*lined("position", 40)),
        p(b(asks["office"]), fill=BAND, before=240),
        p(
            asks["received"],
            " " + "." * 18 + "\t",
            asks["logged"],
            " " + "." * 18 + "\t",
            asks["panel"],
            " YES / NO",
            tabs=THIRDS,
        ),
    )


def _crossed(form: Form, ask: Ask) -> list[Part]:
    """Return a label with the crosses that older forms have for a blank."""
    return [ask, " ", *form.or_blank(ask, "xxxx")]
