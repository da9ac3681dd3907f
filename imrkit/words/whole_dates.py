"""Where days stand in a text with their year, in any of the ways in which people write one."""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DATE = (
    r"(?:\d{1,2}[ ]?[./\u2010\u2011–-][ ]?\d{1,2}[ ]?[./\u2010\u2011–-][ ]?\d{2,4}"
    r"|\d{4}-\d{2}-\d{2}|\d{2}[ ]\d{2}[ ]\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]of)?[ \-.]?{_MONTH}[ \-.,]{{0,2}}\d{{2,4}}"
    rf"|{_MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\d{{4}})(?!\d)"
)
WHOLE_DATE = re.compile(rf"(?<!\d){DATE}", re.IGNORECASE)
