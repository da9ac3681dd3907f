"""A checklist file: every mistake at once, and another file laid over it."""

from __future__ import annotations

from pathlib import Path

import pytest

import imrkit
from imrkit.checklist import Provenance, shipped_checklists
from imrkit.checklist.load import load_checklist
from imrkit.errors import ChecklistError

HEAD = """\
[checklist]
id = "own"
extends = "imr"
title = "Our own"
version = "2"
"""
NEW = """
[[items]]
id = "force-history"
section = "{section}"
title = "History"
requirement = "It is told."
check_mode = "human"
where = "document"
parts = [{{ label = "History", kind = "rich-text", placeholder = "Tell it." }}]
"""


TABLE = """\
[[items]]
id = "voice-child"
[[items.parts]]
id = "t"
label = "x"
kind = "repeating-section"
[[items.parts.columns]]
id = "a"
label = "A"
kind = "drop-down"
options = ["Yes", "No"]
placeholder = "Choose"
width = 50
[[items.parts.columns]]
id = "b"
label = "B"
kind = "plain-text"
placeholder = "Why"
width = 50
"""
LIKE_IT = "voice-child, voice-family, voice-victim"


def load(tmp_path: Path, text: str) -> imrkit.Checklist:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    return imrkit.load_checklist(path)


def mistakes(tmp_path: Path, text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ChecklistError) as caught:
        load(tmp_path, text)
    return [(one.line, one.message) for one in caught.value.mistakes]


def section() -> str:
    item = imrkit.load_checklist().item("people-pen-picture")
    assert item is not None
    return item.section


def ids(checklist: imrkit.Checklist) -> list[str]:
    return [item.id for item in checklist.items]


def test_an_empty_overlay_is_the_base_under_another_name(tmp_path: Path) -> None:
    base, own = imrkit.load_checklist(), load(tmp_path, HEAD)

    assert (own.id, own.title, own.version) == ("own", "Our own", "2")
    assert own.status == base.status
    assert own.items == base.items


def test_a_known_id_changes_only_what_it_names(tmp_path: Path) -> None:
    own = load(tmp_path, HEAD + '[[items]]\nid = "people-pen-picture"\ntitle = "Who they were"\n')
    item, old = own.item("people-pen-picture"), imrkit.load_checklist().item("people-pen-picture")

    assert item is not None and old is not None
    assert item.title == "Who they were"
    assert item.prompts == old.prompts
    assert ids(own) == ids(imrkit.load_checklist())


def test_an_example_and_what_to_write_when_it_is_not_known_are_read(tmp_path: Path) -> None:
    more = 'example = "She sang."\nwhen_not_known = "Say who was asked."\nsupports_author = true\n'
    item = load(tmp_path, HEAD + NEW.format(section=section()) + more).item("force-history")

    assert item is not None
    assert (item.example, item.when_not_known) == ("She sang.", "Say who was asked.")
    assert item.supports_author


def test_an_item_needs_neither_and_supports_nobody_unless_it_says_so(tmp_path: Path) -> None:
    item = load(tmp_path, HEAD + NEW.format(section=section())).item("force-history")

    assert item is not None
    assert (item.example, item.when_not_known, item.supports_author) == ("", "", False)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("example = 3", "“example” must be text in quotes"),
        ('example = ["She sang."]', "“example” must be text in quotes"),
        ("when_not_known = false", "“when_not_known” must be text in quotes"),
        ('when_not_known = "a\\u0001"', "“when_not_known” holds a character that no Word file"),
        ('supports_author = "yes"', "“supports_author” must be true or false"),
        ('examples = "She sang."', "“examples” is not a key that is known here"),
    ],
)
def test_another_shape_of_them_is_a_mistake_at_its_line(
    tmp_path: Path, line: str, message: str
) -> None:
    found = mistakes(tmp_path, f'{HEAD}[[items]]\nid = "voice-child"\n{line}\n')

    assert [at for at, said in found if message in said] == [8], found


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//elsewhere.example",
        "www.example.org",
        " https://example.org",
        "https://a b",
    ],
)
@pytest.mark.parametrize(
    ("table", "line", "key"),
    [
        (
            '[[items]]\nid = "voice-child"\n[[items.help]]\ntitle = "x"\ntext = "x"\n',
            11,
            "help.url",
        ),
        ('[[sources]]\nid = "x"\ntitle = "x"\nread = "x"\n', 10, "url"),
    ],
)
def test_a_link_that_is_no_web_page_is_a_mistake_at_its_line(
    tmp_path: Path, table: str, line: int, key: str, url: str
) -> None:
    found = mistakes(tmp_path, f'{HEAD}{table}url = "{url}"\n')

    assert found == [(line, f"“{key}” must be an address that begins with https:// or http://")]


def test_a_new_id_adds_an_item_where_it_is_wanted(tmp_path: Path) -> None:
    own = load(tmp_path, HEAD + NEW.format(section=section()) + 'before = "people-pen-picture"\n')
    item = own.item("force-history")

    assert ids(own).index("force-history") == ids(own).index("people-pen-picture") - 1
    assert item is not None
    assert item.provenance is Provenance.LOCAL


def test_without_a_place_a_new_item_comes_last(tmp_path: Path) -> None:
    assert ids(load(tmp_path, HEAD + NEW.format(section=section())))[-1] == "force-history"


def test_an_item_is_moved(tmp_path: Path) -> None:
    own = load(tmp_path, HEAD + '[[items]]\nid = "voice-child"\nafter = "doc-security-marking"\n')

    assert ids(own)[:2] == ["doc-security-marking", "voice-child"]
    assert len(own.items) == 102


def new(item_id: str, **placed: str) -> str:
    """A new item, placed by ``after`` or ``before``."""
    keys = "".join(f'{key} = "{target}"\n' for key, target in placed.items())
    return NEW.format(section=section()).replace("force-history", item_id) + keys


def beside(checklist: imrkit.Checklist, item_id: str, count: int) -> list[str]:
    """The id of an item of the base, and of those that stand behind it."""
    at = ids(checklist).index(item_id)
    return ids(checklist)[at : at + count]


@pytest.mark.parametrize(
    "entries",
    [
        new("new-a", after="new-b") + new("new-b", after="voice-child"),
        new("new-b", after="voice-child") + new("new-a", after="new-b"),
        new("new-a", after="new-b") + new("new-c") + new("new-b", after="voice-child"),
    ],
)
def test_an_item_stays_with_the_one_it_is_placed_beside(tmp_path: Path, entries: str) -> None:
    own = load(tmp_path, HEAD + entries)

    assert beside(own, "voice-child", 3) == ["voice-child", "new-b", "new-a"]


def test_an_item_follows_one_of_the_base_that_is_moved(tmp_path: Path) -> None:
    moved = '[[items]]\nid = "voice-child"\nafter = "doc-security-marking"\n'
    own = load(tmp_path, HEAD + new("new-a", before="voice-child") + moved)

    assert ids(own)[:3] == ["doc-security-marking", "new-a", "voice-child"]
    assert len(own.items) == 103


@pytest.mark.parametrize("key", ["after", "before"])
def test_items_at_the_same_place_keep_the_order_of_the_file(tmp_path: Path, key: str) -> None:
    own = load(tmp_path, HEAD + "".join(new(f"new-{one}", **{key: "voice-child"}) for one in "cab"))
    found = [one for one in ids(own) if one.startswith("new-") or one == "voice-child"]
    wanted = ["new-c", "new-a", "new-b"]

    assert found == (["voice-child", *wanted] if key == "after" else [*wanted, "voice-child"])


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        (new("new-a", after="new-a"), [(15, "“after”: “new-a” would stand beside itself")]),
        (
            new("new-a", after="new-b") + new("new-b", before="new-a"),
            [
                (15, "“after”: “new-a” would stand beside itself"),
                (25, "“before”: “new-b” would stand beside itself"),
            ],
        ),
    ],
)
def test_items_placed_by_each_other_are_a_mistake(
    tmp_path: Path, entries: str, found: list[tuple[int, str]]
) -> None:
    assert mistakes(tmp_path, HEAD + entries) == found


@pytest.mark.parametrize("more", ["", 'title = "x"\n', 'after = "voice-child"\n'])
def test_an_item_to_switch_off_that_is_not_there_is_one_sentence(tmp_path: Path, more: str) -> None:
    found = mistakes(tmp_path, f'{HEAD}[[items]]\nid = "voice-chidl"\noff = true\n{more}')

    assert found == [(7, f"there is no item “voice-chidl”; like it: {LIKE_IT}")]


def test_a_whole_new_item_may_wait_switched_off(tmp_path: Path) -> None:
    assert ids(load(tmp_path, HEAD + new("new-a") + "off = true\n")) == ids(imrkit.load_checklist())


def test_an_item_is_switched_off_also_where_a_form_names_it(tmp_path: Path) -> None:
    own = load(tmp_path, HEAD + '[[items]]\nid = "voice-child"\noff = true\n')
    rapid = own.review_type("rr")

    assert own.item("voice-child") is None
    assert rapid is not None
    assert "voice-child" not in [item.id for item in own.asked(rapid)]


def test_review_types_forms_terms_and_sections_can_be_laid_over_too(tmp_path: Path) -> None:
    own = load(
        tmp_path,
        HEAD
        + '[[review_types]]\nid = "rr"\nlabel = "Quick look"\n'
        + '[[terms]]\nid = "pns"\nlabel = "PNS"\nmeanings = ["Panel of neighbouring services"]\n'
        + f'[[sections]]\nid = "{section()}"\ntitle = "Who they were"\n',
    )
    rapid = own.review_type("rr")

    assert rapid is not None
    assert (rapid.label, rapid.short) == ("Quick look", "RR")
    assert own.terms[-1].id == "pns"
    assert own.section(section()).title == "Who they were"


def test_every_mistake_is_shown_at_its_own_line(tmp_path: Path) -> None:
    text = HEAD + (
        "[[items]]\n"  # 6
        'id = "people-pen-picture"\n'
        'tittle = "x"\n'  # 8
        'check_mode = "sometimes"\n'  # 9
        "prompts = [1]\n"  # 10
        "[[items]]\n"
        'id = "Bad Id"\n'  # 12
        "[items.checks]\n"
        "no-such-check = {}\n"  # 14
        'owner-missing = { colum = "x" }\n'  # 15
    )

    found = mistakes(tmp_path, text)

    assert (8, "“tittle” is not a key that is known here") in found
    assert (9, "“check_mode” must be one of auto, assisted, human") in found
    assert (10, "“prompts” must be text in quotes") in found
    assert (12, "“id” must be small letters, digits and single hyphens") in found
    assert (14, "there is no check named “no-such-check”") in found
    assert (15, "“colum” is not a key that is known here") in found
    assert (15, "“column” is missing") in found
    assert {line for line, message in found if message.endswith("is missing")} == {11, 15}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[[items]]\nid = "voice-chid"\ntitle = "x"', 7, "“voice-chid”; like it: voice-child"),
        ('[[items]]\nid = "voice-child"\nsection = "no"', 8, "there is no section “no”"),
        ('[[items]]\nid = "voice-child"\nsources = ["NO"]', 8, "“NO” is not known here"),
        ('[[items]]\nid = "voice-child"\nreview_types = ["xx"]', 8, "“xx” is not known here"),
        ('[[items]]\nid = "voice-child"\nafter = "no"', 8, "“after”: there is no “no” here"),
        ('[[items]]\nid = "voice-child"\nparts = []', 6, "needs at least one part"),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nlabel = "x"\nkind = "drop-down"\n'
            'placeholder = "Choose"',
            8,
            "a drop-down or combo box, and nothing else, needs options",
        ),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nlabel = "x"\nkind = "rich-text"',
            8,
            "a placeholder is needed",
        ),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nid = "t"\nlabel = "x"\n'
            'kind = "repeating-section"\n[[items.parts.columns]]\nid = "a"\nlabel = "A"\n'
            'kind = "date"\nplaceholder = "Date"\nwidth = 90',
            12,
            "the widths of the columns must add up to 100",
        ),
        (
            TABLE + 'needed_when = { c = ["Yes"] }',
            25,
            "names the column “c”; it has a",
        ),
        (
            TABLE + 'needed_when = { b = ["Yes"] }',
            25,
            "names the column “b”; it has a",
        ),
        (
            TABLE + 'needed_unless = { a = ["Maybe"] }',
            25,
            "no option of “a” begins with “Maybe”",
        ),
        (
            TABLE + 'required = false\nneeded_when = { a = ["Yes"] }',
            26,
            "a column that is never required is needed at no time",
        ),
        (TABLE + 'needed_unless = ["a"]', 25, "needed_unless” must be a table"),
        (TABLE + "needed_when = { a = 1 }", 25, "must be a list of texts"),
        (
            '[[items]]\nid = "edi-recorded"\n[items.checks]\n'
            'rows-missing = { part = "grid", column = "trait", each = "persn" }',
            9,
            "“rows-missing” names the column “persn”, which the part “grid” does not have",
        ),
        (
            f'[[items]]\nid = "voice-child"\n[[items.parts]]\nid = "{"x" * 60}"\nlabel = "x"\n'
            'kind = "rich-text"\nplaceholder = "x"',
            9,
            "64 characters",
        ),
        ('[[review_types]]\nid = "rr"\nform = "no"', 8, "there is no form “no”"),
        ('[[forms]]\nid = "full"\nitems = ["qa-lead-review"]', 8, "has no place in a document"),
        (
            '[[forms]]\nid = "full"\nitems = [\n"voice-child",\n"voice-chidl",\n]',
            8,
            "there is no item “voice-chidl”; like it: voice-child",
        ),
        ('[[forms]]\nid = "full"\nitems = ["zzzzzzz"]', 8, "there is no item “zzzzzzz”"),
        (
            '[[items]]\nid = "rec-smart"\n[items.checks]\nempty = {}\n'
            'date-missing = { part = "rec", column = "date" }',
            10,
            "“date-missing” names the part “rec”, which the item does not have; it has recs",
        ),
        (
            '[[items]]\nid = "voice-child"\n[items.checks.date-missing]\n'
            'column = "date"\npart = "recs"',
            10,
            "“date-missing” names the part “recs”, which the item does not have",
        ),
        (
            '[[items]]\nid = "rec-smart"\n[items.checks.owner-missing]\npart = "recs"\n'
            'column = "ownr"',
            10,
            "“owner-missing” names the column “ownr”, which the part “recs” does not have; it has "
            "no, learning, text, owner, date",
        ),
        (
            '[[items]]\nid = "voice-child"\nchecks = { date-missing = { column = "date" } }',
            8,
            "“date-missing” names the column “date”, which the item does not have",
        ),
        (
            '[[items]]\nid = "rec-smart"\n[[items.parts]]\nid = "recs"\nlabel = "x"\n'
            'kind = "rich-text"\nplaceholder = "x"',
            6,
            "“owner-missing” names the column “owner”, which the part “recs” does not have",
        ),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nlabel = "x"\nkind = "rich-text"\n'
            'placeholder = "x"\nsame_as = "voice-family#contact"',
            12,
            "“voice-family#contact” is no other part of this kind, with words of its own",
        ),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nid = "t"\nlabel = "x"\n'
            'kind = "repeating-section"\nrow_for_each = "b"\n[[items.parts.columns]]\nid = "a"\n'
            'label = "x"\nkind = "plain-text"\nplaceholder = "x"\nwidth = 100\njoins = "z"',
            12,
            "names no drop-down of the part",
        ),
        (
            '[[items]]\nid = "voice-child"\n[[items.parts]]\nid = "t"\nlabel = "x"\n'
            'kind = "repeating-section"\njoins = "rec-smart#recs"\n[[items.parts.columns]]\n'
            'id = "a"\nlabel = "x"\nkind = "plain-text"\nplaceholder = "x"\nwidth = 100\n'
            'joins = "z"',
            19,
            "names no column of “rec-smart#recs”; it has no, learning, text, owner, date",
        ),
        ('[[items]]\nid = "a"\n[[items]]\nid = "a"', 9, "the id “a” is used twice"),
        ('[[itms]]\nid = "a"', 6, "“itms” is not a key that is known here"),
        ("items = 3", 6, "must be a list of tables"),
    ],
)
def test_a_broken_rule_is_shown_at_its_line(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    # A key before the first table would belong to [checklist]: such a case comes first.
    whole = f"{text}\n{HEAD}" if text.startswith("items =") else HEAD + text
    wanted = 1 if text.startswith("items =") else line

    found = mistakes(tmp_path, whole)

    assert any(at == wanted and message in said for at, said in found), found


def test_settings_are_not_read_for_a_reader_that_does_not_know_the_checks(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    checks = 'checks = { date-missing = { column = 3, part = "no" } }'
    path.write_text(f'{HEAD}[[items]]\nid = "rec-smart"\n{checks}\n', "utf-8")

    assert load_checklist(path).item("rec-smart") is not None


def test_a_base_that_does_not_exist_names_those_that_do(tmp_path: Path) -> None:
    found = mistakes(tmp_path, HEAD.replace('"imr"', '"nvcp"'))

    assert found == [(3, "“nvcp” is not a checklist to extend; known: imr")]


def test_a_checklist_that_stands_alone_must_be_whole(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[checklist]\nid = "own"\n')

    assert {message for _, message in found} >= {
        "“title” is missing",
        "“version” is missing",
        "“status” is missing",
    }


def test_a_file_that_is_not_there_names_what_is_shipped(tmp_path: Path) -> None:
    with pytest.raises(ChecklistError, match="the checklists that imrkit ships: imr"):
        imrkit.load_checklist(tmp_path / "none.toml")
    assert shipped_checklists() == ("imr",)


def test_what_a_checklist_adds_to_goes_with_its_version(tmp_path: Path) -> None:
    base = imrkit.load_checklist()
    own = HEAD.replace('version = "2"\n', "")

    assert base.adds_to == ("1.0.0", "1.1.0")
    assert load(tmp_path, own).version == base.version
    assert load(tmp_path, own).adds_to == base.adds_to
    assert load(tmp_path, HEAD).adds_to == ()
    assert load(tmp_path, HEAD + 'adds_to = ["1"]\n').adds_to == ("1",)


def test_an_item_of_one_s_own_may_be_asked_for_only_where_a_form_asks(tmp_path: Path) -> None:
    text = HEAD + NEW.format(section=section()) + "only_where_asked = true\n"
    own = load(tmp_path, text)

    assert "force-history" in ids(own)
    assert not [
        one for kind in own.review_types for one in own.asked(kind) if one.id == "force-history"
    ]


def test_only_what_has_a_place_is_asked_for_only_where_a_form_asks(tmp_path: Path) -> None:
    text = HEAD + '[[items]]\nid = "language-respectful"\nonly_where_asked = true\n'

    with pytest.raises(ChecklistError, match="only an item whose place is the document"):
        load(tmp_path, text)
