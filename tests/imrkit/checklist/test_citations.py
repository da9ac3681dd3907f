"""Legal sentences stand where the texts of a checklist name them; a force changes one by data."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrkit.checklist.load import load_checklist
from imrkit.errors import ChecklistError

OWN = '[checklist]\nextends = "imr"\nid = "own"\ntitle = "Own"\nversion = "1"\n'
SENTENCE = """
[[law]]
id = "own-order"
act = "Own Order 2020"
section = "article 2"
url = "https://example.org/order"
jurisdiction = "Example"
status = "in-force"
checked = 2026-11-01
by = "its text"
text = "Held under our order."
"""


def own(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "own.toml"
    file.write_text(OWN + text, encoding="utf-8")
    return file


def mistakes(tmp_path: Path, text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ChecklistError) as raised:
        load_checklist(own(tmp_path, text))
    return [(one.line, one.message) for one in raised.value.mistakes]


def test_a_force_changes_a_sentence_and_every_text_that_names_it_says_the_new_one(
    tmp_path: Path,
) -> None:
    found = load_checklist(own(tmp_path, '[[law]]\nid = "sar-section-44"\ntext = "So we say."\n'))

    kind = found.review_type("sar")
    sentence = found.sentence("sar-section-44")
    assert kind is not None and kind.mandate == "So we say."
    assert sentence is not None and sentence.citation == "Care Act 2014, section 44"


def test_a_force_adds_a_sentence_and_names_it_in_each_way(tmp_path: Path) -> None:
    text = SENTENCE + (
        '[[review_types]]\nid = "sar"\nmandate = "{law:own-order} ({cite:own-order})"\n'
        'note = "{act:own-order}: {url:own-order}"\n'
    )

    kind = load_checklist(own(tmp_path, text)).review_type("sar")

    assert kind is not None
    assert kind.mandate == "Held under our order. (Own Order 2020, article 2)"
    assert kind.note == "Own Order 2020: https://example.org/order"


def test_a_sentence_that_is_not_there_is_named_with_its_line_and_one_like_it(
    tmp_path: Path,
) -> None:
    text = '[[review_types]]\nid = "sar"\nmandate = "{law:sar-section-4}"\n'

    found = mistakes(tmp_path, text)

    (line, said), *others = found
    assert (line, others) == (8, [])
    assert said.startswith("there is no legal sentence “sar-section-4”; like it: sar-section-44")


def test_an_unknown_way_to_name_one_says_which_there_are(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[[terms]]\nid = "sar"\nnote = "{lwa:sar-section-44}"\n')

    said = "“{lwa:sar-section-44}” is not known; known are {law:…}, {cite:…}, {act:…}, {url:…}"
    assert found == [(8, said)]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('checked = "2026-11-01"', "“checked” must be a day without quotes: 2026-12-31"),
        ("checked = 2026-11-01T10:00:00", "“checked” must be a day without quotes: 2026-12-31"),
        ('status = "law"', "“status” must be one of in-force, prospective"),
        ('find = "x"', "“find” must be a list of texts"),
        ('act = ""', "“act” must not be empty"),
    ],
)
def test_a_mistake_in_a_sentence_is_told_with_its_line(
    tmp_path: Path, line: str, said: str
) -> None:
    found = mistakes(tmp_path, f'[[law]]\nid = "sar-section-44"\n{line}\n')

    assert [where for where, _ in found] == [8]
    assert found[0][1].startswith(said)


def test_a_sentence_of_a_force_needs_its_source_and_its_check(tmp_path: Path) -> None:
    found = mistakes(tmp_path, '[[law]]\nid = "new"\ntext = "It is so."\n')

    assert {message for _, message in found} == {
        f"“{name}” is missing" for name in ("act", "jurisdiction", "status", "checked", "by")
    }
