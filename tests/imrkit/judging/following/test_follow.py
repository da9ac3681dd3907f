"""The slots of a file, followed in a document by its paragraphs alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imrkit.judging.following.follow import follow
from imrkit.judging.following.live_blocks import LivePaths
from imrkit.judging.following.tree import tree_of
from imrkit.values.body import Body, BodyParagraph
from imrkit.values.slots import AnswerArea, AreaKind, Option, Slot, SlotKind

PART = "word/document.xml"


@dataclass
class Form:
    """A form that is being built: its paragraphs, its slots, and a draft of it."""

    paragraphs: list[BodyParagraph] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    live: list[BodyParagraph] = field(default_factory=list)
    answers: list[tuple[str, ...]] = field(default_factory=list)  # of each slot, by area
    tables: int = 0

    def fixed(self, text: str) -> None:
        """Add a paragraph of the form's own."""
        self.paragraphs.append(BodyParagraph(text=text, path=(self._next(),)))
        self.live.append(BodyParagraph(text=text))

    def heading(self, text: str, blanks: int, answer: Sequence[str]) -> None:
        """Add a heading with empty lines below it, and what an author wrote there."""
        self.fixed(text)
        start = self._next()
        for at in range(blanks):
            self.paragraphs.append(BodyParagraph(text="", path=(start + at,)))
        area = AnswerArea(kind=AreaKind.BLOCKS, part=PART, path=(), start=start, end=start + blanks)
        self._slot(SlotKind.HEADING, text, (start - 1,), area, [_lines(answer)])
        self.live += [BodyParagraph(text=line) for line in answer]

    def line(self, label: str, prompt: str, answer: str) -> None:
        """Add a label with its answer behind it."""
        path = (self._next(),)
        text = f"{label} {prompt}"
        self.paragraphs.append(BodyParagraph(text=text, path=path))
        start = len(label) + 1
        area = AnswerArea(
            kind=AreaKind.LINE, part=PART, path=path, start=start, end=len(text), prompt=prompt
        )
        self._slot(SlotKind.LABEL, label, path, area, [answer])
        self.live.append(BodyParagraph(text=f"{label} {answer or prompt}"))

    def cells(self, labels: Sequence[str], answers: Sequence[Sequence[str]]) -> None:
        """Add a table with a label and an empty cell in each row."""
        table = self._next()
        for row, (label, answer) in enumerate(zip(labels, answers, strict=True)):
            self._cell(label, (table, row, 0, 0), row, 0)
            self._cell("", (table, row, 1, 0), row, 1)
            area = AnswerArea(kind=AreaKind.CELL, part=PART, path=(table, row, 1))
            self._slot(SlotKind.CELL, label, (table, row, 0, 0), area, [_lines(answer)])
            self.live.append(BodyParagraph(text=label, level=1, row=row, cell=0))
            for line in answer or [""]:
                self.live.append(BodyParagraph(text=line, level=1, row=row, cell=1))

    def grid(self, titles: Sequence[str], blank: int, rows: Sequence[Sequence[str]]) -> None:
        """Add a table with titles above empty rows, and the rows that an author made of them."""
        table = self._next()
        for cell, title in enumerate(titles):
            self._cell(title, (table, 0, cell, 0), 0, cell)
            self.live.append(BodyParagraph(text=title, level=1, row=0, cell=cell))
        for row in range(1, blank + 1):
            for cell in range(len(titles)):
                self._cell("", (table, row, cell, 0), row, cell)
        for cell, title in enumerate(titles):
            areas = [
                AnswerArea(kind=AreaKind.CELL, part=PART, path=(table, row, cell))
                for row in range(1, blank + 1)
            ]
            self.slots.append(
                Slot(
                    kind=SlotKind.COLUMN,
                    anchor=title,
                    part=PART,
                    path=(table, 0, cell, 0),
                    areas=tuple(areas),
                )
            )
            self.answers.append(tuple(row[cell] for row in rows))
        for number, texts in enumerate(rows, 1):
            for cell, text in enumerate(texts):
                self.live.append(BodyParagraph(text=text, level=1, row=number, cell=cell))

    @property
    def body(self) -> Body:
        """The body of the form."""
        return Body(part=PART, paragraphs=tuple(self.paragraphs))

    def followed(self) -> tuple[Slot, ...]:
        """Follow the slots of the form in the draft."""
        return follow(self.body, self.slots, self.live)

    def _cell(self, text: str, path: tuple[int, ...], row: int, cell: int) -> None:
        self.paragraphs.append(BodyParagraph(text=text, level=1, row=row, cell=cell, path=path))

    def _slot(
        self,
        kind: SlotKind,
        anchor: str,
        path: tuple[int, ...],
        area: AnswerArea,
        answers: Sequence[str],
    ) -> None:
        self.slots.append(Slot(kind=kind, anchor=anchor, part=PART, path=path, areas=(area,)))
        self.answers.append(tuple(answers))

    def _next(self) -> int:
        return 1 + max((one.path[0] for one in self.paragraphs), default=-1)


def _lines(texts: Sequence[str]) -> str:
    """Return the lines that say something."""
    return "\n".join(text for text in texts if text.strip())


# What forms say and what authors write have no words in common.
WORDS = ("Name", "Date of birth", "Part one", "Record of events", "Views of the family", "Comment")
ANSWER = st.text("xyz ", min_size=1, max_size=12).map(str.strip).filter(bool)
LINES = st.lists(ANSWER | st.just(""), max_size=3)
LABEL = st.sampled_from(WORDS)


@st.composite
def drafts(draw: st.DrawFn) -> Form:
    """A form of several kinds of places, and a draft that somebody filled in as they liked."""
    form = Form()
    form.fixed("A form")
    for number in range(draw(st.integers(1, 6))):
        label = draw(LABEL)
        match draw(st.sampled_from(("heading", "line", "cells", "grid", "text"))):
            case "heading":
                form.heading(f"{number}. {label}", draw(st.integers(0, 3)), draw(LINES))
            case "line":
                prompt = draw(st.sampled_from(("______", "........", "[enter]")))
                form.line(f"{label}:", prompt, draw(st.just("") | ANSWER))
            case "cells":
                labels = draw(st.lists(LABEL, min_size=1, max_size=4, unique=True))
                form.cells(labels, [draw(LINES) for _ in labels])
            case "grid":
                titles = draw(st.lists(LABEL, min_size=2, max_size=3, unique=True))
                blank = draw(st.integers(1, 3))
                row = st.tuples(*[ANSWER for _ in titles])
                rows = draw(st.lists(row, min_size=blank, max_size=blank + 3))
                form.grid(titles, blank, rows)
            case _:
                form.fixed(f"About {label} and its number {number}")
        form.fixed(f"End of {number}")
    return form


def _path(form: Form, path: tuple[int, ...]) -> tuple[int, ...]:
    """Return the path of a paragraph of a form in the document that is the form itself."""
    number = next(at for at, one in enumerate(form.paragraphs) if one.path == path)
    return LivePaths(tree_of(form.paragraphs)).paragraphs[number]


def _texts(slots: Sequence[Slot]) -> list[tuple[str, ...]]:
    return [tuple(area.text for area in slot.areas) for slot in slots]


@given(drafts())
def test_what_an_author_writes_is_in_the_area_where_it_was_written(form: Form) -> None:
    followed = form.followed()
    assert [slot.anchor for slot in followed] == [slot.anchor for slot in form.slots]
    assert _texts(followed) == form.answers


@given(drafts())
def test_the_same_text_gives_the_same_slots(form: Form) -> None:
    followed = follow(form.body, form.slots, form.paragraphs)
    assert [replace(one, areas=()) for one in followed] == [
        replace(
            one,
            areas=(),
            part="body",
            path=_path(form, one.path),
        )
        for one in form.slots
    ]
    for was, now in zip(form.slots, followed, strict=True):
        assert [(one.text, one.prompt) for one in now.areas] == [
            (one.text, one.prompt) for one in was.areas
        ]


@given(drafts(), st.data())
def test_what_is_taken_out_of_a_form_takes_no_other_answer_along(
    form: Form, data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from([one.text for one in form.live if one.level == 0]))
    form.live = [one for one in form.live if one.text != gone or one.level]
    followed = {(one.anchor, one.path) for one in form.followed()}
    assert len(followed) >= len([one for one in form.slots if one.kind is SlotKind.COLUMN])
    kept = [slot for slot in form.slots if slot.kind in (SlotKind.CELL, SlotKind.COLUMN)]
    assert [
        one.anchor for one in form.followed() if one.kind in (SlotKind.CELL, SlotKind.COLUMN)
    ] == [one.anchor for one in kept]


@given(drafts())
def test_addresses_are_numbers_of_paragraphs_of_the_document(form: Form) -> None:
    for slot in form.followed():
        assert slot.part == "body"
        assert normal(slot.anchor) in normal(form.live[slot.path[-1]].text)
        for area in slot.areas:
            assert _shown(area, form.live) == area.text


def normal(text: str) -> str:
    """Return a text as headings are compared."""
    return " ".join(text.lower().split())


def _shown(area: AnswerArea, live: Sequence[BodyParagraph]) -> str:
    """Return the text at an area's address, without what the form says there."""
    if area.kind is AreaKind.LINE:
        text = live[area.path[-1]].text[area.start : area.end]
        return "" if area.prompt else text.strip()
    if area.kind is AreaKind.BLOCKS:
        return _lines([one.text for one in live[area.start : area.end]])
    cell = LivePaths(tree_of(live)).cells[area.path]
    return _lines([one.text for one in live[cell.start : cell.end]])


def _heading() -> Form:
    form = Form()
    form.heading("1. What happened", 1, ["It began.", "It went on."])
    form.heading("2. What was learnt", 1, ["Much."])
    return form


def test_a_heading_that_was_edited_is_known_again_by_its_words() -> None:
    form = _heading()
    form.live[3] = BodyParagraph(text="2. What was learnt by us")
    assert _texts(form.followed()) == [("It began.\nIt went on.",), ("Much.",)]


def test_a_heading_that_was_taken_out_is_no_slot_any_more() -> None:
    form = _heading()
    del form.live[3]
    (slot,) = form.followed()
    assert (slot.anchor, slot.text) == ("1. What happened", "It began.\nIt went on.\nMuch.")


def test_a_prompt_that_stands_is_no_answer_and_one_written_over_is_gone() -> None:
    form = Form()
    form.line("Name:", "<Enter the name here>", "")
    form.line("Role:", "<Enter the role here>", "Officer")
    name, role = form.followed()
    assert [one.areas[0].prompt for one in (name, role)] == ["<Enter the name here>", ""]
    assert (name.text, role.text) == ("", "Officer")


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("From ____ to ____ .", "From March to May .", ["March", "May"]),
        ("From ____ to ____ .", "from March  to  ____ .", ["March", ""]),
        ("Since ____ till ____ .", "From March till May .", ["March", "May"]),
        ("From ____ to ____ .", "From March till May .", ["March till May", ""]),
        ("From ____ ____ .", "From March May .", ["March May", ""]),
        ("____ to ____", "March to May", ["March", "May"]),
    ],
)
def test_several_answers_on_a_line_are_told_apart(was: str, now: str, expected: list[str]) -> None:
    starts = [was.index("____"), was.rindex("____")]
    areas = [
        AnswerArea(kind=AreaKind.LINE, part=PART, path=(0,), start=at, end=at + 4, prompt="____")
        for at in starts
    ]
    slots = [
        Slot(kind=SlotKind.LABEL, anchor="x", occurrence=n, part=PART, path=(0,), areas=(area,))
        for n, area in enumerate(areas, 1)
    ]
    body = Body(part=PART, paragraphs=(BodyParagraph(text=was, path=(0,)),))
    followed = follow(body, slots, [BodyParagraph(text=now)])
    assert [one.text for one in followed] == expected


@pytest.mark.parametrize(
    ("now", "expected"), [("☐ Yes ☐ No", [False, False]), ("☐ Yes ☒ No", [False, True])]
)
def test_a_tick_is_read_from_its_sign(now: str, expected: list[bool]) -> None:
    was = "☐ Yes ☐ No"
    options = tuple(
        Option(text=text, is_chosen=False, part=PART, path=(0,), start=at, end=at + 1)
        for text, at in (("Yes", 0), ("No", 6))
    )
    slot = Slot(kind=SlotKind.CHOICE, anchor=was, part=PART, path=(0,), options=options)
    body = Body(part=PART, paragraphs=(BodyParagraph(text=was, path=(0,)),))
    (followed,) = follow(body, [slot], [BodyParagraph(text=now)])
    assert [option.is_chosen for option in followed.options] == expected


def test_what_no_paragraph_of_the_body_holds_is_left_out() -> None:
    form = _heading()
    header = replace(form.slots[0], part="word/header1.xml")
    form.slots.append(header)
    assert len(form.followed()) == 2


def test_a_table_in_a_cell_belongs_to_the_cell() -> None:
    form = Form()
    form.cells(["Name"], [["x"]])
    inner = [BodyParagraph(text=text, level=2, row=0, cell=cell) for cell, text in enumerate("yz")]
    form.live[1:1] = inner
    assert _texts(form.followed()) == [("y\tz\nx",)]


PATHS = st.lists(st.integers(-1, 4), max_size=4).map(tuple)
PLACES = st.integers(-3, 9)
PARAGRAPHS = st.lists(
    st.builds(
        BodyParagraph,
        text=st.sampled_from(("", "a", "Name: ____", "☐ Yes ☐ No", "a b c")),
        level=st.integers(0, 3),
        row=st.integers(-1, 2),
        cell=st.integers(-1, 2),
        path=PATHS,
    ),
    max_size=8,
)
AREAS = st.builds(
    AnswerArea,
    kind=st.sampled_from(AreaKind),
    part=st.sampled_from((PART, "x")),
    path=PATHS,
    start=PLACES,
    end=PLACES,
    text=st.sampled_from(("", "a")),
    prompt=st.sampled_from(("", "____", "Name")),
)
SLOTS = st.lists(
    st.builds(
        Slot,
        kind=st.sampled_from(SlotKind),
        anchor=st.sampled_from(("a", "Name:")),
        part=st.sampled_from((PART, "x")),
        path=PATHS,
        areas=st.lists(AREAS, max_size=3).map(tuple),
        options=st.lists(
            st.builds(Option, text=st.just("Yes"), part=st.just(PART), path=PATHS, start=PLACES),
            max_size=2,
        ).map(tuple),
    ),
    max_size=4,
)


@given(PARAGRAPHS, SLOTS, PARAGRAPHS)
def test_whatever_is_sent_makes_no_fault(
    paragraphs: list[BodyParagraph], slots: list[Slot], now: list[BodyParagraph]
) -> None:
    for slot in follow(Body(part=PART, paragraphs=tuple(paragraphs)), slots, now):
        assert slot.anchor in ("a", "Name:")
