"""The slots that a mapping names, found in a draft by their words and their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.slots import heading, in_order, label, slot

from imrkit.mapping import SlotName, aligned
from imrkit.values.slots import Slot, SlotKind


def name(kind: str, anchor: str, occurrence: int = 1, under: str = "") -> SlotName:
    return SlotName(kind=SlotKind(kind), anchor=anchor, occurrence=occurrence, under=under)


def named(slots: tuple[Slot, ...]) -> list[SlotName]:
    return [name(str(one.kind), one.anchor, one.occurrence) for one in slots]


def texts(names: list[SlotName], slots: tuple[Slot, ...]) -> dict[tuple[str, int], str]:
    found = aligned(names, slots)
    return {(one.anchor, one.occurrence): slot.text for one, slot in found.items()}


SIGNATURES = in_order(
    [label("Signed:", "A"), label("Date:", "1"), label("Countersigned:", "B"), label("Date:", "2")]
)


def test_a_label_that_an_author_typed_does_not_shift_the_rest() -> None:
    for at in range(len(SIGNATURES) + 1):
        slots = [*SIGNATURES]
        slots.insert(at, label("Date:", "typed"))
        found = texts(named(SIGNATURES), in_order(slots))

        # Beside the form's own nothing tells them apart but their order.
        if at not in (1, 3):
            assert found == texts(named(SIGNATURES), SIGNATURES), at
        assert len(found) == 4


def test_what_an_author_took_out_does_not_shift_the_rest() -> None:
    found = texts(named(SIGNATURES), in_order(SIGNATURES[:1] + SIGNATURES[2:]))

    assert found == {("Signed:", 1): "A", ("Countersigned:", 1): "B", ("Date:", 2): "2"}


def test_case_numbers_and_a_colon_do_not_matter() -> None:
    slots = in_order([heading("4. THE REVIEW  process", "x")])

    assert texts([name("heading", "3.1 The review process:")], slots) == {
        ("3.1 The review process:", 1): "x"
    }


def test_a_star_stands_for_any_words() -> None:
    slots = in_order([heading("Issues for the “seasonal worker” community", "x")])

    assert texts([name("heading", "Issues for the * community")], slots) != {}
    assert texts([name("heading", "Issues for the * person")], slots) == {}


def test_how_a_slot_was_found_may_differ_but_a_column_is_no_heading() -> None:
    slots = in_order([slot("column", "Summary"), slot("cell", "Author", "x")])

    assert aligned([name("heading", "Summary")], slots) == {}
    assert texts([name("label", "Author")], slots) == {("Author", 1): "x"}


def test_the_words_above_tell_slots_with_the_same_words_apart() -> None:
    slots = in_order(
        [label("Name:", "a", section=("Family",)), label("Name:", "b", section=("Staff",))]
    )

    assert texts([name("label", "Name:", 1, "Staff")], slots) == {("Name:", 1): "b"}


def test_a_mapping_may_name_slots_in_any_order() -> None:
    names = named(SIGNATURES)[::-1]

    assert texts(names, SIGNATURES) == texts(names[::-1], SIGNATURES)


def test_a_column_is_not_taken_for_a_label_with_the_same_words() -> None:
    form = in_order(
        [
            slot("column", "Date", "1"),
            heading("Signatures"),
            label("Date:", "2"),
            label("Date:", "3"),
        ]
    )
    draft = in_order([slot("column", "Date", "own"), heading("Next"), *form])
    names = [name("heading", "Next"), *named(form)]

    assert texts(names, draft) == {
        ("Next", 1): "",
        ("Date", 1): "1",
        ("Signatures", 1): "",
        ("Date:", 1): "2",
        ("Date:", 2): "3",
    }


WORDS = st.lists(st.sampled_from(["Date:", "Name:", "Role:", "Summary", "Analysis"]), max_size=12)


@given(WORDS, st.data())
def test_an_unchanged_form_is_found_whole_and_one_with_additions_too(
    words: list[str], data: st.DataObject
) -> None:
    form = in_order([label(word, str(at)) for at, word in enumerate(words)])
    found = aligned(named(form), form)
    assert list(found.values()) == list(form)

    more = [*form]
    for own in data.draw(st.lists(st.sampled_from(["Note:", "Date:", "Aside"]), max_size=4)):
        more.insert(data.draw(st.integers(0, len(more))), label(own, "own"))
    draft = in_order(more)
    again = aligned(named(form), draft)

    assert len(again) == len(form)
    places = [draft.index(one) for one in again.values()]
    assert places == sorted(set(places))
