"""What conversion and moves are measured beside: python-docx, in seconds of processor time."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import docx

BAR = 2.5  # how often python-docx's time the work may take


def resaved(data: bytes) -> None:
    """Open and save a file with python-docx."""
    docx.Document(BytesIO(data)).save(BytesIO())


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start
