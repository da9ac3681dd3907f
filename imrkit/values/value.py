"""The values that fill a content control."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from imrkit.values.richtext import Cells, Line, TableRow

SingleValue = str | dt.date | bool | Sequence[str] | Sequence[Line]
Value = SingleValue | Sequence[Cells] | Sequence[TableRow]
