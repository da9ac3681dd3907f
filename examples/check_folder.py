"""Check all drafts of a folder against the checklist: one line for each.

python check_folder.py folder

Ends with 1 when there is something to mend in any of them, with 2 when one could not be checked.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import imrkit


def main(folder: str) -> int:
    """Print how many findings of which severity each draft has; return the exit code."""
    code = 0
    for file in sorted(Path(folder).glob("*.docx")):
        try:
            report = imrkit.check(file)
        except imrkit.ImrkitError as error:
            print(f"{file.name}: not checked. {error}")
            code = 2
            continue
        counts = Counter(one.severity for one in report.open_findings)
        print(f"{file.name}:", ", ".join(f"{counts[one]} {one}" for one in imrkit.Severity))
        if report.has_findings(imrkit.Severity.WARNING):
            code = max(code, 1)
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
