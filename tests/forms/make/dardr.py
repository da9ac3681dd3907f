"""The agency report of a community safety partnership for a review after a domestic abuse death.

Numbered heading styles, a front sheet of two columns, boxes, a landscape chronology, grids.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor
from forms.make.asks import Ask, cell, choice, column, heading, label
from forms.make.dardr_answers import ACCOUNT, CONTACTS, PEOPLE
from forms.make.dardr_end import end, enquiry, learning, voice
from forms.make.dardr_looks import GREY, TEAL, date_control, guide, h, list_control, text_control
from forms.make.form import Form
from forms.make.parts import (
    Element,
    Part,
    asked,
    field,
    look,
    p,
    t,
    tbl,
    tc,
    tr,
    w,
)

NAME = "dardr-agency-report"


def make(*, filled: bool) -> Form:
    form = Form(filled=filled, font="Arial", size=10.5)
    numbered = _styles(form)
    _front(form)
    _people(form)
    _method(form)
    _contacts(form)
    enquiry(form, numbered)
    voice(form)
    learning(form)
    end(form)
    _footer(form)
    return form


def _styles(form: Form) -> int:
    """Number the headings and return the id of the list of questions."""
    for name, size in (("Heading 1", 15), ("Heading 2", 12)):
        style = form.document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        style.font.color.rgb = RGBColor.from_string(TEAL)
        fonts: Any = style.element.rPr.rFonts
        for of_theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[of_theme]
        style.paragraph_format.space_before = Pt(size)
        style.paragraph_format.space_after = Pt(4)
    grey = form.document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
    grey.font.color.rgb = RGBColor(0x80, 0x80, 0x80)
    headings = form.list_style(
        [("decimal", "%1", "Heading1", 567), ("decimal", "%1.%2", "Heading2", 567)]
    )
    for level, name in enumerate(("Heading 1", "Heading 2")):
        properties: Any = form.document.styles[name].element.get_or_add_pPr()
        properties.insert(0, w("numPr", w("ilvl", val=level), w("numId", val=headings)))
        keep = properties.findall("{*}keepNext") + properties.findall("{*}keepLines")
        for one in reversed(keep):
            properties.insert(0, one)
    return form.list_style([("decimal", "KLE %1", "", 850)])


def _front(form: Form) -> None:
    form.add(
        p(
            asked(
                heading("Report of a contributing agency", None, "title of the form"),
                look(bold=True, size=22, color=TEAL),
            )
        ),
        p(
            asked(
                heading(
                    "Domestic Abuse Related Death Review",
                    None,
                    "subtitle: names the kind of review, asks nothing",
                ),
                look(size=15, color=TEAL),
            )
        ),
        p("Wenlowe Vale Community Safety Partnership", after=200),
        tbl([3700, 5900], *_front_rows(form)),
        p(),
        h(1, heading("Before you begin", None, "notes for the writer")),
        guide(
            "Write for a reader who does not know your service. Call the person who died Adult A "
            "and the other party Adult B; staff are named by post. Leave no box blank: if there "
            "is nothing to say, say why. The blue notes are for you and may be deleted."
        ),
    )


def _front_rows(form: Form) -> list[Element]:
    id_block, author, dates = "doc-identity-block", "gov-author-identity", "doc-version-and-dates"
    reference = cell("Partnership’s reference", id_block, "reference of review", answer="WV/DR/07")
    person = cell(
        "Name to be used for the person who died",
        id_block,
        "subject by pseudonym",
        "people-family-table",
        "dp-anonymised",
        "language-key-to-names",
        answer="Adult A",
    )
    death = cell("Date of the death", "incident", "when it happened", answer="14 March 2025")
    time_span = cell(
        "Months and years you should look at",
        "tor-period-and-relevance",
        "period under review",
        answer="1 January 2022 to 14 March 2025",
    )
    agency = cell(
        "Agency that sends this report", id_block, "the reporting agency", author, answer="Police"
    )
    writer = cell(
        "Writer (name and post)",
        author,
        "who writes",
        answer="Detective Sergeant DS9, Review Unit",
    )
    contact = cell(
        "Telephone and secure e-mail of the writer",
        author,
        "contact of the author",
        answer="01632 960 114",
    )
    free = choice(
        "Is the writer free of any part in the case and of managing those who had one?",
        "gov-author-independence",
        "independence of the author, as a list of yes and no",
        answer="Yes",
    )
    version = cell("Draft or final, and which version", dates, "version, status", answer="Draft 2")
    due = cell("We need it by", dates, "due date, for the writer or prefilled", None, answer="")
    sent = cell(
        "Date sent to the co-ordinator",
        dates,
        "date sent",
        "doc-distribution-and-versions",
        answer="9 January 2026",
    )
    marking = cell(
        "Protective marking",
        "doc-security-marking",
        "marking of this report",
        answer="OFFICIAL–SENSITIVE",
    )
    answers: list[tuple[Ask, Sequence[Part]]] = [
        (reference, [text_control(form, "acme.review.ref", reference)]),
        (person, form.or_blank(person)),
        (death, [date_control(form, "acme.review.death", death)]),
        (time_span, form.or_blank(time_span, "from             to")),
        (agency, [list_control(form, "acme.agency", agency, "Police", "Housing", "Health")]),
        (writer, form.or_blank(writer)),
        (contact, form.or_blank(contact)),
        (free, [list_control(form, "acme.free", free, "Yes", "No", "In part")]),
        (version, [text_control(form, "acme.version", version)]),
        (due, [date_control(form, "acme.due", due)]),
        (sent, [date_control(form, "acme.sent", sent)]),
        (marking, [list_control(form, "acme.mark", marking, "OFFICIAL", "OFFICIAL–SENSITIVE")]),
    ]
    return [
        tr(tc([asked(ask, look(bold=True))], fill=GREY), tc(p(*answer)), height=400)
        for ask, answer in answers
    ]


def _people(form: Form) -> None:
    people = "people-family-table"
    like = heading(
        "What Adult A was like",
        "people-pen-picture",
        "a sense of the person",
        "voice-family",
        answer="Adult A worked in a garden centre, sang in a choir and was close to a sister.",
    )
    past = heading(
        "Earlier violence, threats or offending by Adult B",
        "people-risk-history",
        "history of the one posing risk",
        "analysis-patterns-cumulative-harm",
        answer="Adult B had two convictions for assault on an earlier partner, in 2014 and 2017.",
    )
    who = heading(
        "Who is who",
        people,
        "everyone involved",
        "language-key-to-names",
    )
    columns = [
        column("Code in this report", people, "how each is called", "language-key-to-names"),
        column("Tie to Adult A", people, "relationship"),
        column("Year of birth", people, "age", "edi-recorded"),
        column("Ethnic origin", "edi-recorded", "a protected characteristic", people),
        column("Lived where and with whom", people, "household"),
    ]
    form.add(
        h(1, heading("The people", None, "part with headings of its own", people)),
        h(2, who),
        tbl([1500, 2000, 1500, 1900, 2700], *form.rows(columns, PEOPLE, fill=GREY, empty=5)),
        h(2, like),
        guide("Two or three sentences that are not about the services."),
        form.below(like, 2),
        h(2, past),
        guide("Convictions, orders, weapons, what earlier partners said."),
        form.below(past, 2),
    )


def _method(form: Form) -> None:
    files = heading(
        "Files and systems opened",
        "method-records-searched",
        "records searched",
        answer="Crime system, command and control log, custody record, vulnerability database.",
    )
    staff = heading(
        "Staff you spoke to, and anyone you could not reach",
        "method-staff-interviews",
        "staff by role",
        "method-limitations",
        answer="PC1, PC4 and the sergeant of the desk. PC2 has left the force.",
    )
    rules = heading(
        "Rules and guidance that staff worked under at the time",
        "method-standards-listed",
        "the yardstick",
        answer="Force procedure on domestic abuse, 2021; risk assessment guidance, 2020.",
    )
    limits = heading(
        "What you could not find out",
        "method-limitations",
        "limits of the evidence",
        "why-unknown-stated",
        answer="",
    )
    form.add(
        h(1, heading("How the report was made", None, "part: method", "method-described")),
        *(
            one
            for ask, note in (
                (files, "List each, with the date on which it was searched."),
                (staff, "By post, never by name."),
                (rules, "Law, policy, local pathway."),
                (limits, "Lost notes, staff who left, time that was short."),
            )
            for one in (h(2, ask), guide(note), *form.below(ask))
        ),
        form.added(
            p("Reading of the custody record", style="Heading2"),
            p("The custody record was read in full because it is not on the crime system."),
        ),
    )


def _contacts(form: Form) -> None:
    chron, seen, shared = (
        "chron-complete-table",
        "chron-seen-and-views",
        "chron-decisions-and-sharing",
    )
    story = heading(
        "The agency’s part, told shortly",
        "involvement-summary",
        "readable account of the contact",
        "doc-executive-summary",
        answer=ACCOUNT,
    )
    none = label(
        "If there was no contact in these years, say so here:",
        "involvement-summary",
        "nil involvement is said outright",
        answer="",
    )
    columns = [
        column("Date and hour", chron, "when"),
        column("Where it is recorded", chron, "source", "method-evidence-weight"),
        column("What took place", chron, "the event"),
        column("Who was seen, and were they alone?", seen, "who was seen", chron),
        column("What was decided, by which post and why", shared, "decision and reason", chron),
        column("Who else was told", shared, "information passed on", chron),
        column(
            "Writer’s remark",
            "chron-fact-not-opinion",
            "the author’s later comment, kept apart",
            "chron-significance-and-gaps",
            chron,
        ),
    ]
    table = tbl(
        [1500, 1700, 3300, 1800, 2400, 1700, 2000],
        *form.rows(columns, CONTACTS, fill=GREY, empty=6),
    )
    form.add(
        h(1, heading("What the agency knew and did", None, "part", "involvement-summary")),
        h(2, story),
        guide("Half a page. What was offered, what was known, when the contact ended."),
        form.below(story, 2),
        p(none, *form.or_blank(none)),
        p(section=form.section(landscape=False)),
        h(2, heading("Dated record of contacts", chron, "the chronology")),
        guide("One contact a row, oldest first. Facts on the left; your view in the last column."),
        table,
        p(section=form.section(landscape=True)),
    )


def _footer(form: Form) -> None:
    paragraph: Any = form.document.sections[0].footer.paragraphs[0]._p
    for one in (
        t("OFFICIAL–SENSITIVE when completed · Wenlowe Vale CSP agency report, issue 3 · page "),
        *field("PAGE", "1"),
    ):
        paragraph.append(one)
