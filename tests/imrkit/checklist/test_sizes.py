"""How much of a form a template holds, as data that a force may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from imrkit.checklist import Checklist
from imrkit.checklist.load import load_checklist
from imrkit.checklist.sizes import Size
from imrkit.errors import ChecklistError, NotFoundError
from imrkit.names import size_of

SHIPPED = load_checklist()
HEAD = '[checklist]\nid = "own"\nextends = "imr"\ntitle = "Own"\nversion = "1"\n'


def own(tmp_path: Path, toml: str) -> Checklist:
    """A force's checklist over the shipped one."""
    path = tmp_path / "own.toml"
    path.write_text(HEAD + toml, encoding="utf-8")
    return load_checklist(path)


def test_it_names_items_and_parts() -> None:
    size = Size(id="s", title="S", places=("a", "b#x"), adds=("c",), leaves_out=("a#y", "d"))

    assert [size.has(item) for item in ("a", "b", "c", "d", "e")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert size.has("a", "x") and not size.has("a", "y")
    assert size.has("b", "x") and not size.has("b", "y")
    assert not size.is_whole


def test_without_a_list_it_holds_all_but_what_it_leaves_out() -> None:
    size = Size(id="s", title="S", leaves_out=("a#y", "d"))

    assert size.has("e", "z") and size.has("a") and size.has("a", "x")
    assert not size.has("a", "y") and not size.has("d") and not size.has("d", "x")
    assert Size(id="s", title="S").is_whole and not size.is_whole


@pytest.mark.parametrize("kind", SHIPPED.review_types, ids=lambda kind: str(kind.id))
def test_each_size_holds_all_that_a_smaller_one_does(kind: object) -> None:
    """So what grows has a place for every answer."""
    held = [places(SHIPPED, kind, size) for size in SHIPPED.sizes]

    assert [size.id for size in SHIPPED.sizes] == ["nil", "core", "full"]
    assert held[0] < held[1] < held[2]


def places(checklist: Checklist, kind: object, size: Size) -> set[str]:
    """The tags of a template."""
    asked = checklist.asked(kind, size)  # type: ignore[arg-type]
    return {str(item.tag(part)) for item in asked for part in item.parts}


def test_a_force_adds_to_a_size_and_takes_from_it(tmp_path: Path) -> None:
    checklist = own(
        tmp_path,
        '[[sizes]]\nid = "core"\nadds = ["why-wider-context"]\n'
        'leaves_out = ["people-pen-picture", "gov-author-identity#contact"]\n',
    )
    kind = checklist.review_types[0]
    before, after = (
        places(one, kind, size_of(one, "core") or Size(id="", title=""))
        for one in (SHIPPED, checklist)
    )

    assert after - before == {"imr:why-wider-context"}
    assert before - after == {"imr:people-pen-picture", "imr:gov-author-identity#contact"}


def test_a_force_has_sizes_of_its_own(tmp_path: Path) -> None:
    checklist = own(
        tmp_path,
        '[[sizes]]\nid = "letter"\ntitle = "Letter"\nbefore = "core"\n'
        'places = ["doc-identity-block"]\nprompts = { "doc-identity-block#subject" = "Who?" }\n',
    )
    asked = checklist.asked(checklist.review_types[0], size_of(checklist, "letter"))

    assert [size.id for size in checklist.sizes] == ["nil", "letter", "core", "full"]
    assert [item.id for item in asked] == ["doc-identity-block"]
    assert [part.placeholder for part in asked[0].parts if part.id == "subject"] == ["Who?"]


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('places = ["people-pen-pictures"]', "there is no item “people-pen-pictures”; like it"),
        ('adds = ["gov-author-identity#rank"]', "has no part “rank”; it has name, role"),
        ('leaves_out = ["nobody"]', "there is no item “nobody”"),
        ('prompts = { nobody = "x" }', "there is no item “nobody”"),
        ('layout = "wide"', "must be one of long, short, one-page"),
        ("places = 3", "must be a list of places"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, toml: str, told: str) -> None:
    with pytest.raises(ChecklistError, match=r"own\.toml") as caught:
        own(tmp_path, f'[[sizes]]\nid = "core"\n{toml}\n')

    assert told in str(caught.value)


def test_an_item_that_is_switched_off_is_gone_from_sizes(tmp_path: Path) -> None:
    checklist = own(tmp_path, '[[items]]\nid = "people-pen-picture"\noff = true\n')

    assert checklist.size("core") is not None


def test_a_name_that_is_none_is_told_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="Known are: nil, core, full"):
        size_of(SHIPPED, "tiny")
    whole = size_of(SHIPPED, None)
    assert whole is not None and whole.id == "full"
