"""“imrkit explain” says of an item who decides it, and which controls it has."""

from __future__ import annotations

import pytest
from support.cases import CHECKLIST

from imrkit.checklist import ChecklistItem, CheckMode
from imrkit.judging.status import checks_decide
from imrkit.outputs.explanations import explanation


def told(item: ChecklistItem) -> str:
    return " ".join(explanation(item, CHECKLIST).split())


@pytest.mark.parametrize("item", CHECKLIST.items, ids=lambda item: str(item.id))
def test_an_item_says_which_checks_decide_or_flag_it_or_that_there_is_no_sign(
    item: ChecklistItem,
) -> None:
    says = told(item)

    assert ("Software decides it: IMR" in says) is checks_decide(item)
    assert ("Software can flag it, a person decides: IMR" in says) is (
        bool(item.checks) and not checks_decide(item)
    )
    no_sign = not item.checks and item.check_mode is not CheckMode.HUMAN
    assert ("No automatic sign of it exists. A person decides." in says) is no_sign


@pytest.mark.parametrize("item", CHECKLIST.items, ids=lambda item: str(item.id))
def test_an_item_names_the_tag_of_each_place_and_of_each_column(item: ChecklistItem) -> None:
    says = told(item)

    assert [place.tag for place in item.places if f" {place.tag} ({place.kind}:" not in says] == []
