"""A mapping that was written is read as the same mapping."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.paths import SAMPLES

import imrkit
from imrkit.mapping import Mapping, MappingEntry, Relation, SlotName, parse_mapping, to_toml
from imrkit.values.frozen import FrozenDict
from imrkit.values.slots import SlotKind

CHECKLIST = imrkit.load_checklist()
ITEMS = [item for item in CHECKLIST.items if item.where == "document"]

# Any characters that a file may hold: also quotes, backslashes, tabs and line ends.
TEXT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\ufffe\uffff")
    | st.sampled_from('"\\\n\t#=[]*'),
    min_size=1,
    max_size=20,
).filter(str.strip)
NAMES = st.builds(
    SlotName,
    kind=st.sampled_from(SlotKind),
    anchor=TEXT,
    occurrence=st.integers(1, 40),
    under=st.just("") | TEXT,
)


@st.composite
def entries(draw: st.DrawFn, slot: SlotName) -> MappingEntry:
    item = draw(st.sampled_from(ITEMS))
    part = draw(st.sampled_from(item.parts)) if item.parts else None
    columns = [column.id for column in part.columns] if part and part.id else []
    titles = {name: f"{at} {draw(TEXT)}" for at, name in enumerate(columns)}
    return MappingEntry(
        slot=slot,
        item=item.id,
        item_part=part.id if part else "",
        part_column=draw(st.sampled_from(["", *columns])),
        columns=FrozenDict(titles if draw(st.booleans()) else {}),
        relation=draw(st.sampled_from(Relation)),
        confidence=draw(st.floats(0, 1)),
        reason=draw(st.just("") | TEXT),
    )


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    form = draw(st.lists(NAMES, max_size=6, unique=True))
    return Mapping(
        id="a-form-2",
        title=draw(TEXT),
        checklist="imr",
        review_type=draw(st.sampled_from(["", "sar"])),
        guidance=tuple(draw(st.lists(TEXT, max_size=3))),
        entries=tuple(draw(entries(slot)) for slot in form for _ in range(draw(st.integers(0, 2)))),
        form=tuple(form),
    )


@given(mappings())
def test_what_is_written_is_read_as_it_was(mapping: Mapping) -> None:
    assert parse_mapping(to_toml(mapping), CHECKLIST) == mapping
    assert parse_mapping(to_toml(mapping, CHECKLIST), CHECKLIST) == mapping


@pytest.mark.parametrize("name", ["lscb-imr-2010", "dhr-report-roman-front"])
def test_a_mapping_that_a_person_wrote_keeps_all_it_says(name: str) -> None:
    mapping = imrkit.load_mapping(SAMPLES / f"{name}.mapping.toml")

    assert parse_mapping(to_toml(mapping), CHECKLIST) == mapping


def test_it_is_short_and_says_the_items_title_and_that_a_slot_asks_for_nothing() -> None:
    author = SlotName(kind=SlotKind.LABEL, anchor="Author:")
    office = SlotName(kind=SlotKind.HEADING, anchor="Office use only", occurrence=2)
    mapping = Mapping(
        id="m",
        title="M",
        checklist="imr",
        review_type="",
        guidance=(),
        entries=(MappingEntry(slot=author, item="gov-author-identity"),),
        form=(office, author),
    )
    text = to_toml(mapping, CHECKLIST)

    assert text.endswith(
        '[mapping]\nid = "m"\ntitle = "M"\nchecklist = "imr"\n\n'
        '[[entries]]\nitem = "none"\nheading = "Office use only"\noccurrence = 2\n\n'
        '# The author\n[[entries]]\nitem = "gov-author-identity"\nlabel = "Author:"\n'
    )
    assert all(line.startswith("# ") for line in text.split("[mapping]")[0].splitlines() if line)


@given(st.dictionaries(TEXT, TEXT | st.booleans() | st.integers() | st.lists(TEXT), max_size=3))
def test_any_keys_and_values_are_toml(keys: dict[str, object]) -> None:
    from imrkit.toml.write import TomlTable, toml_text

    text = toml_text((TomlTable(header="[a]", keys=keys, comment="x\n# y\x00"),), comment="\\")

    assert tomllib.loads(text) == {"a": keys}
