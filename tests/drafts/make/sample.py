"""A draft in a sample form: what stands in the text is put under the headings of the blank form."""

from __future__ import annotations

import io
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from drafts.make.blocks import Writer, words_of
from drafts.make.marks import keep
from forms.make.parts import MAIN
from support.paths import ROOT


def make(source: Path, path: Path) -> None:
    """Fill a blank form and save it."""
    raise NotImplementedError
