"""The values that fill a content control."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from imrkit.values.richtext import Line, TableRow

Single = str | dt.date | bool | Sequence[str] | Sequence[Line]
Row = Mapping[str, object] | Sequence[object]  # by name, or in the order of its controls
Value = Single | Sequence[Row] | Sequence[TableRow]
