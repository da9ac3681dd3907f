"""What ``imrkit check FOLDER`` writes for programs, as values: how much was found, and no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from imrkit.judging.report import SCHEMA_VERSION, Report
from imrkit.judging.status import ItemStatus
from imrkit.outputs.contents import severity_counts
from imrkit.values.findings import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedDraft:
    """How much was found in a draft."""

    sha256: str  # of the file as it was checked, 64 hex digits
    found: Mapping[Severity, int]  # open findings of each severity
    items: Mapping[ItemStatus, int]  # how many have each status; those that none has are left out

    @classmethod
    def of(cls, report: Report, sha256: str) -> CheckedDraft:
        """Return how much a report says; ``sha256``: of the file."""
        return cls(sha256=sha256, found=severity_counts(report), items=report.counts)

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> CheckedDraft | None:
        """Return what was written down of a draft; None: it was not checked, or is damaged."""
        try:
            return cls(
                sha256=str(data["sha256"]),
                found={one: int(data["found"][one]) for one in Severity},
                items={ItemStatus(one): int(count) for one, count in data["items"].items()},
            )
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def has_findings(self, severity: Severity) -> bool:
        """Tell whether there is an open finding of this severity or a graver one."""
        return any(count for one, count in self.found.items() if one.rank >= severity.rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One file of a folder that was checked, or why it was not."""

    file: str  # its name behind the folder's
    output: str  # the report that was written; "" when none was
    problem: str  # sentences; "" when it was checked
    draft: CheckedDraft | None  # null when it was not


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFiles:
    """The files that were checked, or that could not be."""

    schema_version: int
    files: tuple[CheckedFile, ...]  # by name


def checked_files(*files: CheckedFile) -> CheckedFiles:
    """Return what became of files as it is written."""
    return CheckedFiles(schema_version=SCHEMA_VERSION, files=files)
