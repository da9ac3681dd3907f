"""The level of a heading."""

from __future__ import annotations

from typing import Annotated

HeadingLevel = Annotated[int, range(1, 10)]
