"""The report: every status and finding of one draft against one checklist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from imrkit.checklist import Checklist, ChecklistItem, Where
from imrkit.judging.causes import place_of, told_once
from imrkit.judging.check_input import NO_PLACES, CheckInput
from imrkit.judging.checks import CHECKS, Check, find_check
from imrkit.judging.checks.base import CHRONOLOGY, KEY, PLACES, RECORDS, TRACE, WHOLE, Hit, at
from imrkit.judging.checks.kinds import CheckKind, kind_of
from imrkit.judging.mapping_use import UsedMapping, used_mapping
from imrkit.judging.own_names import own_names
from imrkit.judging.places import Place
from imrkit.judging.selection import Selection
from imrkit.judging.status import ItemStatus, checks_decide, findings_of, status_of
from imrkit.judging.wordlists.remembering import remembering
from imrkit.values.findings import Finding, Location, Severity
from imrkit.values.record import Record
from imrkit.values.tags import ControlTag
from imrkit.wire import plain, shaped

SCHEMA_VERSION = 1
_EVERY = Selection()
_ALONE = {  # what is said of an input that alone is missing
    WHOLE: "One item alone was judged; this takes the whole draft.",
    KEY: "No key to the names was given; “imrkit check --key” takes one.",
    TRACE: "No learning points and recommendations were found that could be held together.",
    CHRONOLOGY: "No chronology was found: no table with dates, no paragraphs that begin with one.",
    RECORDS: "No table or label was found in which a protected characteristic is recorded.",
}
_INPUTS = {  # what a host cannot see
    "controls": "content controls",
    "blocks": "paragraphs and tables",
    "sections": "headers and footers",
    "revisions": "tracked changes",
    "comments": "comments",
    "hidden": "hidden text",
    "pictures": "pictures",
    "layout": "numbers of paragraphs, and rows that are repeated",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReport:
    """One item's status."""

    id: str
    title: str
    section: str  # id of the checklist's section
    check_mode: str
    where: str
    status: ItemStatus
    reason: str  # what the status rests on
    decision: str | None  # the recorded decision's state; None: nobody decided
    response: str | None  # the state of the lead's response to the text as it is; None: none
    tags: tuple[str, ...]  # of its content controls, in document order
    location: Location | None  # of its first place that is no control; None: it has none
    hash: str  # what a decision made now is bound to; "" when nothing is written
    judged_from_own_controls: bool  # they are all that judging it takes
    checks_decide: bool  # its checks do, once they have run; no person has to
    findings: tuple[str, ...]  # fingerprints of those it rests on, at other items' places too


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """A check that could not run, or not everywhere, with the reason."""

    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistName:
    """The checklist that a report is about, and its standing: advice, not guidance."""

    id: str
    title: str
    version: str
    status: str

    @classmethod
    def of(cls, checklist: Checklist) -> ChecklistName:
        """Return the name of a checklist."""
        return cls(
            id=checklist.id,
            title=checklist.title,
            version=checklist.version,
            status=checklist.status,
        )


@shaped(also=("counts",), without=("own_names",))
@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All statuses and findings of one snapshot against one checklist."""

    schema_version: int
    checklist: ChecklistName
    review_type: str | None  # id; None: not known, every item was looked at
    role: str | None  # None: both roles
    items: tuple[ItemReport, ...]  # in the checklist's order
    findings: tuple[Finding, ...]  # by the order of items, then of codes; also accepted ones
    not_checked: tuple[NotChecked, ...]
    left_out: tuple[str, ...]  # codes of the checks that whoever asked did not want
    hash: str  # of the whole draft, what a sign-off made now is bound to
    mapping: UsedMapping  # through which a draft in somebody's template was read
    # The draft's own words that name a place, and what is said in their stead by a report that may
    # not show them; not in the JSON, and {} in a report that was read from it.
    own_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def counts(self) -> Mapping[ItemStatus, int]:
        """How many items have each status; statuses that none has are left out."""
        counted = Counter(item.status for item in self.items)
        return {status: counted[status] for status in ItemStatus if counted[status]}

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that nobody has accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    def has_findings(self, severity: Severity) -> bool:
        """Tell whether there is an open finding of this severity or a graver one."""
        return any(finding.severity.rank >= severity.rank for finding in self.open_findings)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as JSON-ready data; each finding with its fingerprint."""
        data: dict[str, Any] = plain(self)
        return data


@remembering()
def make_report(
    check_input: CheckInput,
    earlier: Iterable[Finding] = (),
    selection: Selection = _EVERY,
) -> Report:
    """Run every check that is selected and has all that it needs, and derive every item's status.

    ``earlier`` are findings of an earlier report: those of checks that cannot run now, at items
    that are looked at now, still stand.
    """
    wanted = [check for check in CHECKS if selection.has(check)]
    lacking = {check.code: check.missing_inputs(check_input) for check in wanted}
    missed = {code for code, inputs in lacking.items() if inputs}
    ran = [check for check in wanted if check.code not in missed]
    order = {item.id: number for number, item in enumerate(check_input.items)}
    found = [finding for check in ran for finding in check.find(check_input)]
    found += [one for one in earlier if one.code in missed and one.item in order]
    found.sort(key=lambda one: (order.get(one.item, len(order)), one.code))
    once = told_once(found, _items_of(check_input))
    findings = _with_acceptances(once, check_input.record)
    untold = {check.code: tuple(check.tables_without_column(check_input)) for check in ran}
    left_out = selection.left_out
    not_checked = tuple(
        _not_checked(check, lacking[check.code], untold.get(check.code, ()))
        for check in wanted
        if check.code in missed or untold[check.code]
    )
    unchecked = _unchecked(not_checked, left_out)
    elsewhere = [(check.name, untold[check.code]) for check in ran if untold[check.code]]
    return Report(
        schema_version=SCHEMA_VERSION,
        checklist=ChecklistName.of(check_input.checklist),
        review_type=None if check_input.review_type is None else check_input.review_type.name,
        role=None if check_input.role is None else str(check_input.role),
        items=tuple(
            _item(check_input, item, findings, _at_item(item, unchecked, elsewhere))
            for item in check_input.items
        ),
        findings=findings,
        not_checked=not_checked,
        left_out=tuple(check.code for check in left_out),
        hash=check_input.whole_hash,
        mapping=used_mapping(check_input.use, check_input.snapshot.slots, check_input.slots_read),
        own_names=own_names(check_input, findings),
    )


def _items_of(check_input: CheckInput) -> dict[tuple[object, ...], set[str]]:
    """Return the items that have a place at a location."""
    found: dict[tuple[object, ...], set[str]] = {}
    for item, places in check_input.places.items():
        for place in places:
            found.setdefault(place_of(at(place)), set()).add(item)
            for row in place.rows or ():
                found.setdefault(place_of(at(place, row)), set()).add(item)
    return found


def _with_acceptances(findings: Iterable[Finding], record: Record) -> tuple[Finding, ...]:
    """Note on each finding whether a person lets it stand."""
    accepted = {one.fingerprint: one for one in record.accepted if one.has_reason}
    return tuple(
        replace(finding, accepted=accepted.get(finding.fingerprint) if finding.acceptable else None)
        for finding in findings
    )


def _item(
    check_input: CheckInput,
    item: ChecklistItem,
    findings: tuple[Finding, ...],
    unchecked: Mapping[str, str],
) -> ItemReport:
    left = [finding for finding in findings if finding.accepted is None]
    status = status_of(check_input, item, left, unchecked)
    decision = check_input.decision(item)
    changed = any(
        one.item == item.id and kind_of(one.name) is CheckKind.AGREED_TEXT for one in left
    )
    response = None if changed else check_input.record.response(item.id)
    places = check_input.places_of(item)
    return ItemReport(
        id=item.id,
        title=item.title,
        section=item.section,
        check_mode=str(item.check_mode),
        where=str(item.where),
        status=status.status,
        reason=status.reason,
        decision=None if decision is None else str(decision.state),
        response=None if response is None else str(response.state),
        tags=tuple(place.tag for place in places if place.tag),
        location=next((at(place) for place in places if not place.tag), None),
        hash=check_input.hash_of(item),
        judged_from_own_controls=_is_judged_from_own_controls(item, places, findings),
        checks_decide=checks_decide(item),
        findings=tuple(one.fingerprint for one in findings_of(item, findings)),
    )


def _is_judged_from_own_controls(
    item: ChecklistItem, places: Iterable[Place], findings: Iterable[Finding]
) -> bool:
    """Tell whether the controls with its tags are enough.

    What a mapping names is read from the whole draft, and a row that is made of columns' controls
    has tags of its own for each. What a check of another item found here is seen from all of it.
    """
    in_controls = item.where is Where.DOCUMENT and all(map(_is_one_control, places))
    names = (*item.checks, *(one.name for one in findings if one.item == item.id))
    return in_controls and all(map(_sees_controls_only, names))


def _is_one_control(place: Place) -> bool:
    return bool(place.tag) and not ControlTag.parse(place.tag).column


def _sees_controls_only(name: str) -> bool:
    found = find_check(name)
    return found is None or set(found.needs) <= {"controls", PLACES}


def _unchecked(not_checked: Iterable[NotChecked], left_out: Iterable[Check]) -> dict[str, str]:
    """Return why a check did not run, for the name of each that did not."""
    reasons = {one.name: one.reason for one in not_checked}
    return reasons | {one.name: f"The check {one.code} was left out." for one in left_out}


def _at_item(
    item: ChecklistItem,
    unchecked: Mapping[str, str],
    untold: Iterable[tuple[str, tuple[Hit, ...]]],
) -> Mapping[str, str]:
    """Leave out the checks that could not tell a column in a table of another item only."""
    elsewhere = {name for name, hits in untold if all(hit.item != item.id for hit in hits)}
    return {name: reason for name, reason in unchecked.items() if name not in elsewhere}


def _not_checked(check: Check, missing: tuple[str, ...], untold: tuple[Hit, ...]) -> NotChecked:
    if untold:
        reason = " ".join(dict.fromkeys(hit.message for hit in untold))
        return NotChecked(code=check.code, name=check.name, reason=reason)
    return NotChecked(code=check.code, name=check.name, reason=_lacking(missing))


def _lacking(missing: tuple[str, ...]) -> str:
    if len(missing) == 1 and missing[0] in _ALONE:
        return _ALONE[missing[0]]
    unseen = [_INPUTS[name] for name in missing if name in _INPUTS]
    return f"This host cannot see: {', '.join(unseen)}." if unseen else NO_PLACES
