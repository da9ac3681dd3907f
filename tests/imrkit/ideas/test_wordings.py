"""Of sentences that were written without a look at the lists, as many are found as ever were."""

from __future__ import annotations

import pytest
from support.wordings import Wordings, all_wordings


@pytest.mark.parametrize("kind", list(all_wordings()), ids=lambda kind: kind.name)
def test_as_many_are_found_as_were_and_no_more_sound_ones(kind: Wordings) -> None:
    assert sum(map(kind.is_found, kind.at_fault)) >= kind.found
    assert sum(map(kind.is_found, kind.sound)) <= kind.flagged
