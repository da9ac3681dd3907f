"""The values that comparing and merging give, for the tests that walk over all values."""

from __future__ import annotations

import imrkit
from imrkit.judging.comparing.texts import row_changes, text_change
from imrkit.judging.places import Row
from imrkit.values.merged_record import Wholes, merged_record
from imrkit.values.record import Decision, DecisionState, Record
from imrkit.words.three_way import stretches
from support.docx import docx, p

_BLANK = docx(p("The report"))
_WHOLES = Wholes(merged="m", mine="a", theirs="b")
_DECISION = Decision(item="a", state=DecisionState.CONFIRMED, role="officer", at="2026")
_RECORD = merged_record(
    Record(),
    Record(decisions=(_DECISION,)),
    Record(),
    wholes=_WHOLES,
    choose=str,
    hash_of=str,
)
MERGE_VALUES: tuple[object, ...] = (
    *stretches(("a",), ("b",), ("a",)),
    _WHOLES,
    _RECORD,
    imrkit.merge(_BLANK, _BLANK, _BLANK),
    text_change("a call", "a visit"),
    row_changes([Row(number=1, cells={"a": "b"})], []),
)
