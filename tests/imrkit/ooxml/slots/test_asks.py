"""What a paragraph of a form asks for."""

from __future__ import annotations

import pytest
from support.forms import Block, found, slots

from imrkit.values.slots import AreaKind

H, L, C, COLUMN = "heading", "label", "choice", "column"
Expected = list[tuple[str, str]]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (("H1|Analysis", "", "H2|Good practice", ""), [(H, "Analysis"), (H, "Good practice")]),
        (("*Background", "", "Text of somebody."), [(H, "Background")]),
        (
            ("DETAILS OF SUBJECT", "Name:", "Address:"),
            [(H, "DETAILS OF SUBJECT"), (L, "Name:"), (L, "Address:")],
        ),
        (("#Section 3", ""), [(H, "Section 3")]),
        (
            ("^Looking deeper", "", "Text in the usual size, of which there is much more."),
            [(H, "Looking deeper")],
        ),
        (
            ("*1. What happened?", "", "*2. Learning", ""),
            [(H, "1. What happened?"), (H, "2. Learning")],
        ),
        (
            ("*I. Introduction", "", "*II. Summary", ""),
            [(H, "I. Introduction"), (H, "II. Summary")],
        ),
        (("*SECTION 1: REFERRAL", ""), [(H, "SECTION 1: REFERRAL")]),
        (("Name: ________  Date: ___/___/___",), [(L, "Name:"), (L, "Date:")]),
        (("Signed (Author): \t______\tDate: ____",), [(L, "Signed (Author):"), (L, "Date:")]),
        (("Signed\t............\tDate\t......",), [(L, "Signed"), (L, "Date")]),
        (("Signed …………………  Date ………",), [(L, "Signed"), (L, "Date")]),
        (("Signed:\t\tDate:\t", "Print name:"), [(L, "Signed:"), (L, "Date:"), (L, "Print name:")]),
        (("Name of child", "________________", "________________"), [(L, "Name of child")]),
        (("Subject (initials)\t\tD.o.B.\t",), [(L, "Subject (initials)"), (L, "D.o.B.")]),
        (
            (
                "*6. Were there children in the household? Please list with ages and schools.",
                "",
                "",
                "*7. Views",
                "",
            ),
            [
                (L, "6. Were there children in the household? Please list with ages and schools."),
                (H, "7. Views"),
            ],
        ),
        (
            ("We knew the family from ________ until ________",),
            [(L, "We knew the family from"), (L, "until")],
        ),
        (("I, ______ (name), of ______ (agency), agree.",), [(L, "(name)"), (L, "(agency)")]),
        (("**Author:** DI of the review unit",), [(L, "Author:")]),
        (("**Report of** (name of agency)",), [(L, "Report of")]),
        (
            ("Ref: xxxxxx", "Born: dd/mm/yyyy", "Agency: [agency]", "Post: <Enter post>"),
            [(L, "Ref:"), (L, "Born:"), (L, "Agency:"), (L, "Post:")],
        ),
        (
            (
                "*Background",
                "<Enter background here>",
                "*Views",
                "Click or tap here to enter text.",
            ),
            [(L, "Background"), (L, "Views")],
        ),
        (("*Barn", "Cliciwch neu tapiwch yma i roi testun."), [(L, "Barn")]),
        (
            ("(ii) Did the child say anything? What was said?", "______"),
            [(L, "(ii) Did the child say anything? What was said?")],
        ),
        (
            ("(iii) Worries you passed on: to whom, when", "______"),
            [(L, "(iii) Worries you passed on: to whom, when")],
        ),
        (
            ("H1|Method", "1|documents seen", "", "1|staff spoken to", ""),
            [(H, "Method"), (L, "documents seen"), (L, "staff spoken to")],
        ),
        (
            ("H1|Context", "•Volume of work", "•Training", ""),
            [(H, "Context"), (L, "Volume of work"), (L, "Training")],
        ),
        (
            ("a) Name of patient", "b) Date of incident"),
            [(L, "a) Name of patient"), (L, "b) Date of incident")],
        ),
        (("Report status:  Draft / Final",), [(C, "Report status:")]),
        (("Was it seen?  Yes ☐  No ☐",), [(C, "Was it seen?")]),
        (
            ("*Type of abuse (tick all that apply)", "☐ Physical", "☐ Sexual"),
            [(C, "Type of abuse (tick all that apply)")],
        ),
        (("Adult has died: ☐   Adult alive: ☐",), [(C, "Adult has died:")]),
        (
            ("*Code\tAge\tKinship", "\t\t", "\t\t", "\t\t"),
            [(COLUMN, "Code"), (COLUMN, "Age"), (COLUMN, "Kinship")],
        ),
        (("Please describe the incident.", [[""]]), [(L, "Please describe the incident.")]),
        (("Seen alive  [ ] Yes  [ ] No",), [(C, "Seen alive")]),
        (("Was it seen? (x) Yes ( ) No",), [(C, "Was it seen?")]),
        (
            ("Name of the deputy who was in charge of the scene\t",),
            [(L, "Name of the deputy who was in charge of the scene")],
        ),
    ],
)
def test_what_asks(blocks: tuple[Block, ...], expected: Expected) -> None:
    assert found(*blocks) == expected


@pytest.mark.parametrize(
    "blocks",
    [
        ("/Say what you make of practice.",),
        ("Send this back inside 14 days. Write about your own service only.",),
        ("Please answer within 2 weeks, by secure e-mail, to xxxx.",),
        ("Please tick one:",),
        ("☐ we hold nothing", "☐ we hold records"),
        ("•Keep what you saw and what you think apart.", "•Look at each heading."),
        ("17 March 2010: released on licence.",),
        ("*Please complete all sections in full.",),
    ],
)
def test_what_does_not(blocks: tuple[Block, ...]) -> None:
    assert found(*blocks) == []


def test_help_below_a_heading_is_its_help() -> None:
    (slot,) = slots("H1|Summary", "/Half a page, with dates.", [[""]])

    assert [one.kind for one in slot.areas] == [AreaKind.CELL]
    assert (slot.text, slot.guidance) == ("", "Half a page, with dates.")


def test_a_request_over_a_box_asks_below_a_heading_too() -> None:
    heading, request = slots("H1|Summary", "1. Please give a summary of events.", [[""]])

    assert heading.areas == ()
    assert [one.kind for one in request.areas] == [AreaKind.CELL]


def test_prose_below_a_heading_asks_nothing() -> None:
    prose = (
        "Officers went to the address on twelve nights and saw a child on five of them, which is "
        "fewer than the policy of the force asked for at that time."
    )

    assert found("H1|Summary", prose, "Learning: little was learnt.", "•Seen once") == [
        (H, "Summary")
    ]


def test_points_of_a_numbered_list_ask_on_after_an_answer() -> None:
    prose = (
        "The author read all records of the force on the three adults. Then key episodes were "
        "chosen, and for each one was asked why."
    )

    assert found("H1|Method", "1|how", prose, "1|documents seen", prose) == [
        (H, "Method"),
        (L, "how"),
        (L, "documents seen"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Glossary",
        "Annex C. Abbreviations and terms",
        "Words we use",
        "Terms and initials used in this report",
        "Acronyms",
        "Appendix 2 – List of abbreviations",
        "What the letters mean",
        "Byrfoddau",
    ],
)
@pytest.mark.parametrize(
    "words",
    [
        "•CSP: community safety partnership",
        "•Compass, Athena: records systems of the two forces",
        "•EMAS – East Midlands Ambulance Service",
        "LADO: designated officer of the local authority",
        "ISVA = independent sexual violence adviser",
        "1|FLO: family liaison officer",
        "•PPN means public protection notice",
        "•Step-down: a case that goes from social care to early help",
    ],
)
def test_a_word_and_its_meaning_ask_for_nothing(title: str, words: str) -> None:
    heading = (H, title)

    assert found(f"H1|{title}", words, "•SPOC: single point of contact") == [heading]
    assert found("H1|Response", f"*{title}", "", words)[2:] == []


@pytest.mark.parametrize(
    "words", ["•ABE: achieving best evidence", "1|OIC: officer in the case", "•NoK: next of kin"]
)
def test_an_abbreviation_and_its_words_ask_for_nothing_anywhere(words: str) -> None:
    assert found("H1|Annex", words) == [(H, "Annex")]


@pytest.mark.parametrize(
    ("title", "words", "asked"),
    [
        ("Glossary", "Signed: ________", "Signed:"),
        ("Glossary", "Date: 12/05/2025", "Date:"),
        ("Glossary", "•Which words are local: are they explained?", ""),
        ("Contact", "•GP: name and address", ""),
        ("Contact", "SIO: Detective Superintendent, Major Crime", "SIO:"),
        ("Contact", "•Worries you passed on: to whom, when", ""),
        ("Definition of harm that was used by the panel in all of the four years", "•DoB: day", ""),
    ],
)
def test_what_only_looks_like_a_meaning_still_asks(title: str, words: str, asked: str) -> None:
    assert found(f"H1|{title}", words) == [(H, title), (L, asked or words.lstrip("•"))]
