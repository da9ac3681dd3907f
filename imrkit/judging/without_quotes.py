"""A report without a word of the draft, to be shown to people who may not read the draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from imrkit.judging.mapping_use import UsedMapping
from imrkit.judging.report import ItemReport, Report
from imrkit.judging.status import ItemStatus
from imrkit.values.findings import Finding, Location, said
from imrkit.values.record import DecisionState

_LEFT_OUT = "…"
_PROBLEM = "The mapping that travels in the draft cannot be used."
_RECORDED = "A reason is recorded."
_SETTLED = frozenset({ItemStatus.DONE, ItemStatus.NOT_APPLICABLE, ItemStatus.NOT_KNOWN})
_CONFIRMED = str(DecisionState.CONFIRMED)


def without_quotes(report: Report) -> Report:
    """Return a report that holds none of the draft's words, and none of the record's reasons.

    Headings of the author's own are told by their numbers. Hashes of texts are left out too: one of
    few words gives them away to whoever guesses right. Findings thus have other fingerprints than
    those in a record.
    """
    names = report.own_names
    findings = {one.fingerprint: _finding(one, names) for one in report.findings}
    told = {one.fingerprint: one.message for one in report.findings}
    return replace(
        report,
        items=tuple(_item(item, told, findings, names) for item in report.items),
        findings=tuple(_finding(one, names) for one in report.findings),
        not_checked=tuple(
            replace(one, reason=_named(one.reason, names)) for one in report.not_checked
        ),
        hash="",
        mapping=_mapping(report.mapping, names),
        own_names={},
    )


def _finding(finding: Finding, names: Mapping[str, str]) -> Finding:
    accepted = finding.accepted
    quotes = (_LEFT_OUT,) * len(finding.quotes)
    message, starts = said([_named(one, names) for one in finding.pieces], quotes)
    return replace(
        finding,
        location=_location(finding.location, names),
        message=message,
        quotes=quotes,
        starts=starts,
        accepted=accepted and replace(accepted, reason=_RECORDED, fingerprint=""),
    )


def _location(location: Location, names: Mapping[str, str]) -> Location:
    return replace(
        location,
        where=_named(location.where, names),
        headings=tuple(names.get(one, one) for one in location.headings),
        words="",
        quote="",
        paragraph="",
        occurrence=1,
    )


def _item(
    item: ItemReport,
    told: Mapping[str, str],
    findings: Mapping[str, Finding],
    names: Mapping[str, str],
) -> ItemReport:
    own = {told[one]: findings[one] for one in item.findings}
    is_set_aside = item.decision not in (None, _CONFIRMED) and item.status in _SETTLED
    reason = _RECORDED if is_set_aside else _said(item.reason, own)
    return replace(
        item,
        reason=_named(reason, names),
        location=item.location and _location(item.location, names),
        hash="",
        findings=tuple(dict.fromkeys(findings[one].fingerprint for one in item.findings)),
    )


def _said(reason: str, own: Mapping[str, Finding]) -> str:
    """Return the reason of a status; what one of the item's findings says in it, as told now."""
    for message in sorted(own, key=len, reverse=True):
        if reason.startswith(message):
            return own[message].message + reason[len(message) :]
    return reason


def _mapping(mapping: UsedMapping, names: Mapping[str, str]) -> UsedMapping:
    unsure = tuple(replace(one, where=_named(one.where, names)) for one in mapping.unsure)
    return replace(mapping, unsure=unsure, problem=mapping.problem and _PROBLEM)


def _named(text: str, names: Mapping[str, str]) -> str:
    """Return a text with the names of places that are the draft's own words told otherwise."""
    for words in sorted(names, key=len, reverse=True):
        text = text.replace(f"“{words}”", names[words]).replace(f": {words}.", f": {names[words]}.")
        if text == words or text.startswith((f"{words}, ", f"{words}: ")):
            text = names[words] + text[len(words) :]
    return text
