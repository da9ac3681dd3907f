"""Where an answer goes: by item, part and column, and by what its new place can hold."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from support.docx import cell, docx, p, row, run, sdt, table

import imrkit
from imrkit.ooxml.migration.holding import TITLE

RICH, PLAIN, DATE = "<w:richText/>", "<w:text/>", "<w:date/>"
VOICE, RISK = "imr:voice-child", "imr:analysis-risk-assessment"
ENTRIES = "imr:chron-complete-table#entries"
SECTION, ITEM = "<w15:repeatingSection/>", "<w15:repeatingSectionItem/>"


def place(tag: str, *content: str, kind: str = RICH) -> str:
    """Return a place with paragraphs that an author wrote."""
    return sdt("".join(p(one) for one in content), kind, tag=tag, title=tag)


def empty(tag: str, kind: str = RICH) -> str:
    """Return a place that shows its placeholder."""
    return sdt(p("Click here."), f"<w:showingPlcHdr/>{kind}", tag=tag, title=tag)


def rows(*entries: Sequence[tuple[str, str]]) -> str:
    """Return a repeating section of rows; each cell is its column and what it says."""
    made = "".join(
        sdt(
            row(*(cell(_column(column, text)) for column, text in entry)),
            f"<w:id w:val='9'/>{ITEM}",
        )
        for entry in entries
    )
    return sdt(made, SECTION, tag=ENTRIES)


def _column(column: str, text: str) -> str:
    tag = f"{ENTRIES}.{column}"
    return place(tag, text) if text else empty(tag)


def chronology(titles: Sequence[str], *entries: Sequence[tuple[str, str]]) -> str:
    head = row(*(cell(p(title)) for title in titles))
    return table(head, rows(*entries), columns=len(titles))


def moved(source: str, target: str) -> imrkit.Migrated:
    return imrkit.migrate(docx(source), docx(target))


def text_of(made: imrkit.Migrated, tag: str) -> list[str]:
    return [control.filled_text for control in made.draft.find(tag=tag)]


def blocks_of(made: imrkit.Migrated) -> list[str]:
    return [
        one.text if isinstance(one, imrkit.Paragraph) else str(one.texts)
        for one in made.draft.snapshot().blocks or ()
    ]


def test_an_answer_goes_to_the_place_of_its_item() -> None:
    made = moved(place(VOICE, "She was heard.", "Twice."), p("Voice") + empty(VOICE))

    assert text_of(made, VOICE) == ["She was heard.\nTwice."]
    assert made.ledger.moved == 2
    assert blocks_of(made) == ["Voice", "She was heard.", "Twice."]


def test_an_item_without_a_place_is_held_in_a_control_of_its_own() -> None:
    made = moved(place(RISK, "It was graded."), empty(VOICE))

    assert made.ledger.unmatched == 1
    assert text_of(made, RISK) == ["It was graded."]
    assert TITLE in blocks_of(made)


def test_places_that_share_one_stand_below_their_labels() -> None:
    source = place("imr:gov-author-identity#name", "PC1") + place(
        "imr:gov-author-identity#role", "Reviewer"
    )

    made = moved(source, empty("imr:gov-author-identity"))

    (text,) = text_of(made, "imr:gov-author-identity")
    assert [line.split("\u2002")[1] for line in text.split("\n")] == ["PC1", "Reviewer"]
    assert made.ledger.merged == 2


def test_an_answer_to_the_whole_goes_to_no_date() -> None:
    target = empty("imr:method-records-searched#secured", DATE)

    made = moved(place("imr:method-records-searched", "All records were read."), target)

    assert text_of(made, "imr:method-records-searched#secured") == [""]
    assert made.ledger.unmatched == 1


def test_a_date_keeps_its_words_and_its_control_is_told_the_day() -> None:
    tag = "imr:doc-version-and-dates#finished"

    made = moved(place(tag, "3 May 2024", kind=PLAIN), empty(tag, DATE))

    (control,) = made.draft.find(tag=tag)
    assert (control.text, control.date) == ("3 May 2024", "2024-05-03")


@pytest.mark.parametrize(("answer", "is_held"), [("draft", False), ("Nearly done", True)])
def test_a_list_takes_its_own_choices_alone(answer: str, is_held: bool) -> None:
    tag = "imr:doc-version-and-dates#status"
    choices = '<w:dropDownList><w:listItem w:displayText="Draft" w:value="d"/></w:dropDownList>'

    made = moved(place(tag, answer, kind=PLAIN), empty(tag, choices))

    assert made.ledger.unmatched == is_held
    assert any(answer in text for text in blocks_of(made)) is is_held
    assert [loss.grade for loss in made.losses] == ["major"] * is_held


def test_rows_go_by_their_columns_and_what_has_none_stays_in_its_row() -> None:
    source = chronology(
        ["Date", "Event", "Comment"],
        [("date", "3 May"), ("event", "A call."), ("comment", "Late.")],
        [("date", "4 May"), ("event", "A visit."), ("comment", "")],
    )
    target = chronology(["What", "When"], [("event", ""), ("date", "")])

    made = moved(source, target)

    (section,) = made.draft.find(tag=ENTRIES)
    assert [[one.text for one in line] for line in section.rows] == [
        ["A call.\nComment\u2002Late.", "3 May"],
        ["A visit.", "4 May"],
    ]
    (loss,) = made.losses
    assert (loss.grade, "Comment" in loss.what) == ("minor", True)


def test_text_for_a_table_of_rows_stands_below_it() -> None:
    target = chronology(["What"], [("event", "")]) + p("Next")

    made = moved(place(ENTRIES, "3 May: a call."), target)

    assert [one for one in blocks_of(made) if one][-2:] == ["3 May: a call.", "Next"]
    assert [loss.grade for loss in made.losses] == ["major"]


def test_rows_without_a_table_become_one_in_a_place_for_text() -> None:
    source = chronology(["Date", "Event"], [("date", "3 May"), ("event", "A call.")])

    made = moved(source, empty(ENTRIES))

    assert "(('Date', 'Event'), ('3 May', 'A call.'))" in blocks_of(made)
    assert made.ledger.moved == 1


def test_a_long_answer_stands_below_its_line() -> None:
    inside = sdt(run("Click."), f"<w:showingPlcHdr/>{PLAIN}", tag=VOICE)

    made = moved(place(VOICE, "One.", "Two."), p("Voice: ", inside))

    assert blocks_of(made) == ["Voice: ", "One.", "Two."]
    assert text_of(made, VOICE) == ["One.\nTwo."]


def test_a_long_answer_for_the_middle_of_a_line_is_held() -> None:
    inside = sdt(run("Click."), f"<w:showingPlcHdr/>{PLAIN}", tag=VOICE)

    made = moved(place(VOICE, "One.", "Two."), p("She said ", inside, " that day."))

    assert made.ledger.unmatched == 2
    assert {block.loss and str(block.loss.grade) for block in made.ledger.blocks} == {"major"}
    assert {"One.", "Two."} <= set(blocks_of(made))


def test_a_place_that_the_template_locks_is_left() -> None:
    made = moved(place(VOICE, "One."), empty(VOICE, f'<w:lock w:val="contentLocked"/>{RICH}'))

    assert made.ledger.unmatched == 1


def test_a_decision_stays_true_where_its_words_do() -> None:
    source = imrkit.Draft.open(docx(place(VOICE, "One.") + place(RISK, "Graded.")))
    report = imrkit.check(source)
    source.record = imrkit.Record(
        decisions=tuple(
            imrkit.Decision(
                item=item.id,
                state=imrkit.DecisionState.CONFIRMED,
                role="officer",
                at="2026-01-01T00:00:00+00:00",
                hash=item.hash,
            )
            for item in report.items
            if item.id in ("voice-child", "analysis-risk-assessment")
        ),
        sign_off=imrkit.SignOff(role="lead", at="2026-01-02T00:00:00+00:00", hash=report.hash),
    )

    made = imrkit.migrate(source, docx(empty(VOICE)))

    told = {block.kind: block.loss and str(block.loss.grade) for block in made.ledger.blocks}
    assert told == {"paragraph": None, "decision": None, "sign-off": "note"}
    assert made.draft.record == source.record
    assert made.ledger.source_blocks == 5


def test_a_decision_on_the_whole_draft_shows_as_changed_and_the_ledger_says_so() -> None:
    source = imrkit.Draft.open(docx(place(VOICE, "One.")))
    whole = next(one for one in imrkit.check(source).items if one.id == "rec-traceable")
    source.record = imrkit.Record(
        decisions=(
            imrkit.Decision(
                item=whole.id,
                state=imrkit.DecisionState.CONFIRMED,
                role="officer",
                at="2026-01-01T00:00:00+00:00",
                hash=whole.hash,
            ),
        )
    )

    made = imrkit.migrate(source, docx(p("Each child’s life and words") + empty(VOICE)))

    after = next(one for one in imrkit.check(made.draft).items if one.id == "rec-traceable")
    assert after.hash != whole.hash
    (told,) = [block.loss for block in made.ledger.blocks if block.kind == "decision"]
    assert told is not None
    assert "shows as changed" in told.what


@pytest.mark.parametrize("mark", ["–", "-", "2.", "£"])
def test_a_mark_in_a_row_that_somebody_wrote_goes_along(mark: str) -> None:
    """A form that was filled in is read as a form: a mark alone looks like its prompt."""
    prompt = sdt(p(mark), f"<w:showingPlcHdr/>{RICH}", tag=f"{ENTRIES}.comment")
    written = row(cell(place(f"{ENTRIES}.event", "A call.")), cell(prompt))
    blank = row(cell(empty(f"{ENTRIES}.event")), cell(prompt))
    both = "".join(sdt(one, f"<w:id w:val='9'/>{ITEM}") for one in (written, blank))
    source = table(sdt(both, SECTION, tag=ENTRIES))

    made = moved(source, chronology(["What", "Comment"], [("event", ""), ("comment", "")]))

    (section,) = made.draft.find(tag=ENTRIES)
    assert [[one.filled_text for one in line] for line in section.rows] == [["A call.", mark]]


def test_rows_for_a_form_that_has_only_ticks_for_them_are_held() -> None:
    source = chronology(["Date", "Event"], [("date", "3 May"), ("event", "A call.")])
    ticks = p(sdt(run("☐"), "<w14:checkbox/>", tag=f"{ENTRIES}.date", title="Date"))

    made = moved(source, ticks)

    assert [str(one.outcome) for one in made.ledger.blocks if one.kind == "row"] == ["unmatched"]
    assert "A call." in str(blocks_of(made))
