"""The check of what speaks against an author’s independence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import Answer, answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of
from imrkit.judging.checks.form_lines import lines_of
from imrkit.judging.checks.sections import without_quotations
from imrkit.judging.checks.sign_off import codes_of
from imrkit.judging.wordlists import signs
from imrkit.toml import schema as shape
from imrkit.values.findings import Location, Severity
from imrkit.words.sentences import sentences

_LINK = re.compile(
    r"\b(?:line[- ]manag(?:ed|er|es|ing)|supervis(?:ed|or|es|ing)|managed|oversaw|attended"
    r"|dealt with|was involved|took part|had a part|was present|reviewed the case|was on duty"
    r"|commanded|was the duty|chaired|stood in|stepped in|acted (?:up|as)|covered (?:for|the)"
    r"|was responsible|led (?:the|her|his|its)|ran (?:the|its)|signed off|approved|allocated"
    r"|(?:line[- ])?manages|supervises|oversees|chairs (?:the|its|a)|runs (?:the|its)"
    r"|signed (?:the|its|their|his|her)(?! (?:declaration|statement))"
    r"|(?:operational|team|line|ward|service) manager (?:for|of)"
    r"|gave (?:[\w’']{1,15} ){0,4}supervision|advised (?:on|the)|was consulted|deputised)\b",
    re.IGNORECASE,
)
_UNIT = (
    r"(?:team|unit|ward|service|district|division|area|department|section|caseload|station|shift"
    r"|locality|region|school|home|practice|surgery|suite|desk|hub|clinic|hospital|control room)s?"
)
_STAFF = (
    r"(?:[A-Z]{2,4}\d{1,2}|(?:officer|constable|sergeant|inspector|staff|nurse|worker|practitioner"
    r"|teacher|doctor|those)s?\b)"
)
_OF_CASE = (
    r"(?:core groups?|(?:strategy |child protection |case )?(?:conferences?|meetings?|discussions?)"
    r"|visits?|referrals?|calls?|enquir(?:y|ies)|assessments?|log|case|safety plan|desk|arrest)"
)
# “This report was written by the line manager of PO1”, “the inspector who led the visit wrote it”.
_WROTE = re.compile(
    r"\b(?:written|prepared|completed|authored|drafted) by (?:the|a) (?:line manager|supervisor"
    rf"|manager|head|colleague) of (?:{_STAFF}|the (?:[\w-]+ ){{0,3}}{_UNIT}\b)"
    r"|\bwho (?:led|took|made|attended|closed|signed|supervised|managed|graded) (?:the|that|her"
    r"|his) [^.;:\n]{1,50} (?:wrote|prepared|is the author of|has written|completed)"
    r" (?:this|the) (?:report|review)"
    r"|\bauthor[’']s own (?:team|unit|staff|ward|station|shift) (?:carried|held|made|took"
    r"|did|dealt|had|was|were|closed|handled)"
)
# “The author led the North team”: of what, and not of another force or of the review.
_LED = re.compile(
    r"\b(?:(?:[Tt]he|[Tt]his)\s(?:report\s)?(?:author|reviewer|writer|quality assurer)|I)\b"
    r"[^.;:\n]{0,60}?\s(?:"
    r"(?:led|leads?|ran|runs?|head(?:ed|s)|manage[ds]?|command(?:ed|s)"
    r"|supervise[ds]?|oversaw|oversees)"
    rf"\s(?:the|that|this|its|their)\s(?:(?!review|another|other)[\w’-]+\s){{0,4}}{_UNIT}\b"
    r"|(?:was|is|am|been|had|has|have|as)\s(?:[\w-]+\s){0,3}?"
    r"(?i:head|manager|lead|leader|matron|commander|responsible|oversight|charge|line management)"
    rf"\s(?:of|for|over)\s(?:(?!review|another|other|a\b)[\w’-]+\s){{0,5}}(?:{_UNIT}\b|{_STAFF})"
    rf"|(?:supervise[ds]|manage[ds]|advised|trained)\s(?:the\s)?{_STAFF}"
    r"|(?:worked in|works in|shares|shared) (?:an|the same) (?:office|team|unit|station|ward)\b"
    r"|(?:attended|chaired) (?:the|a) (?:[\w-]+ ){0,3}(?:meeting|conference|discussion)"
    r" (?:of|on) \d"
    r"|(?:gave|provided) (?:[\w-]+ ){0,2}(?:advice|supervision|guidance)"
    r" (?:on|in|about) (?:the|this) case"
    r"|was (?:the )?(?:duty|on[- ]call|night|custody) (?:inspector|sergeant|manager|nurse|officer)"
    r"|(?:operational|team|ward|service|line|area|district|locality) manager (?:of|for)"
    r"|chairs (?:the|its|a) (?:(?!review)[\w-]+ ){1,3}(?:meeting|conference)"
    r"|was on duty (?:on|that|when|at)|allocated the (?:case|referral|visit|log)|signed off the"
    r"|took the decision to (?:close|grade|refer|discharge|release|arrest|downgrade|end)"
    r"|(?:chaired|attended|signed|authorised|closed|graded|took|made|carried out|covered|visited"
    r"|assessed|conducted|approved) (?:the|a|an|one of the|two of the|three of the|two|some of the)"
    rf" {_OF_CASE}\b"
    r"|worked (?:closely )?(?:alongside|beside|with) (?:the|those|these|many of the|most of the)"
    r" (?:officers|staff|nurses|workers|practitioners|people) (?:concerned|involved|whose)"
    r"|is (?:married|related) to|is (?:a|the) (?:friend|sister|brother|partner|relative) of"
    r")"
)
# “The report was checked by the superintendent, who commands the unit …”.
_ASSURED = re.compile(
    r"\b(?:checked|assured|reviewed|read|scrutinised|overseen) by\b[^,.;\n]{0,60}, (?:"
    r"who (?:led|leads|ran|runs|head(?:s|ed)|manage[ds]|command(?:s|ed)|supervise[ds])"
    rf" the (?:(?!review|other)[\w’-]+ ){{0,4}}{_UNIT}\b"
    rf"|(?:the )?(?:[\w-]+ ){{0,2}}manager of (?:the )?{_STAFF})"
)
_CHECKED = re.compile(r"\b(?:checked|read) by\b")
# “… of the North team, which had no contact with Adult H”: the link is to another team.
_ELSEWHERE = re.compile(
    r",\s(?:but not|though not|which (?:had|has|did|was|took)\b[^.;,]{0,12}\b(?:no|not|never))\b"
)
_LONG_AGO = re.compile(r"\bbefore the (?:period|events?)\b", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|and)\s[a-z][^\n]{5,200}")  # “Lead nurse, who gave the team …”
_SAYS_INDEPENDENT = re.compile(
    r"\b(?:I am|I was|(?:author|reviewer|writer) (?:is|was))\b[^.;]{0,40}\bindependent\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|none|nor|neither|nobody|without|outside|free)\b|n['’]t\b", re.I
)
# “was consulted, but took no decision”: what is denied is something else.
_CONTRAST = re.compile(
    r",?\sbut\s|,?\sand\s(?=never\b"
    r"|(?:did|has|had|have|was|were|does|do)\s(?:\w{1,10}\s)?(?:not|no|never)\b(?! part\b))"
)
_SAFEGUARD = re.compile(
    r"\b(?:declared|therefore|agreed|(?<!['’]s )(?<!operational )lead|chair|another|second"
    r"|instead|safeguard"
    r"|mitigat\w{0,6}|so that|did not weigh|weighed|read by|checked by"
    r"|(?<!author )(?<!I )countersigned)\b",
    re.IGNORECASE,
)


class IndependenceSchema(shape.StrictSchema):
    """Where the statement stands, where the author is named, and where people act."""

    statement = shape.text()
    author = shape.texts(required=True)
    acting = shape.texts(required=True)


@check(
    "IMR309",
    "author-not-independent",
    Severity.NOTE,
    needs=(PLACES, WHOLE),
    settings=IndependenceSchema,
)
def author_not_independent(check_input: CheckInput) -> Iterator[Hit]:
    """The draft may speak against the author's independence.

    What it flags
    -------------
    The author’s code in the chronology; a statement of independence, or the words beside the
    author’s post, that tell of a link (managed, attended, stood in, knows the team, wrote the
    policy that is looked at) and of nothing that was done about it; and such a sentence about the
    author, or about whoever checked the report, anywhere else.

    Why it matters
    --------------
    A review by somebody who had a part in the case is not believed, however good it is.

    Example
    -------
    The author is DS9, and DS9 closed the log on 2 June.

    Remedy
    ------
    Say how the link was managed, or let another person weigh that part.
    """
    for item, settings in items_with(check_input, "author-not-independent"):
        authors = answers(check_input, settings["author"])
        codes = frozenset(code for one in authors for code in codes_of(one.text))
        yield from _acting(item.id, codes, answers(check_input, settings["acting"]))
        said = _statements(check_input, settings["statement"])
        links = [(link, location) for text, location in said if (link := _link(text))]
        for link, location in links or _led(check_input):
            yield Hit(
                item=item.id,
                location=location,
                message="“{}”: how was this link managed?",
                quotes=(link,),
            )


def _led(check_input: CheckInput) -> Iterator[tuple[str, Location]]:
    """Yield the first sentence anywhere by which the author led or advised those at work.

    So of whoever checked the report.
    """
    for passage in check_input.passages:
        is_told = any(one.search(passage.text) for one in (_LED, _ASSURED, _WROTE))
        if not passage.is_prose or not is_told or _is_safeguarded(passage.text):
            continue
        own = without_quotations(passage.text)
        for start, end in sentences(own):
            sentence = own[start:end]
            if _leads(sentence):
                yield passage.text[start:end], location_of(passage, start, end)
                return


def _is_safeguarded(text: str) -> bool:
    """Tell whether something was done about a link; that the one with it checked is nothing."""
    return _SAFEGUARD.search(_CHECKED.sub("", text) if _ASSURED.search(text) else text) is not None


def _leads(sentence: str) -> bool:
    """Tell whether a sentence says that who wrote or checked the report led those at work."""
    found = _LED.search(sentence) or _ASSURED.search(sentence) or _WROTE.search(sentence)
    if found is None or _ELSEWHERE.match(sentence, found.end()) or _LONG_AGO.search(sentence):
        return False
    return not _DENIED.search(found[0])


def _statements(check_input: CheckInput, statement: str) -> Iterator[tuple[str, Location]]:
    """Yield what is said of the author: at its place, else beside “author” and “independent”."""
    placed = answers(check_input, [statement])
    yield from ((one.text, one.location) for one in placed)
    if not placed:
        for line in lines_of(check_input, "author"):
            if behind := _WHO.search(line.value):
                yield behind[0], line.location
        for passage in check_input.passages:
            if passage.is_prose and _SAYS_INDEPENDENT.search(passage.text):
                yield passage.text, location_of(passage)


def _acting(item: str, codes: frozenset[str], found: tuple[Answer, ...]) -> Iterator[Hit]:
    for answer in found:
        if both := sorted(codes & codes_of(answer.text)):
            message = "The author, “{}”, acts in the case."
            yield Hit(item=item, location=answer.location, message=message, quotes=(both[0],))
            return


def _link(text: str) -> str:
    """Return the first sentence that tells of a link, when nothing says how it was managed."""
    if _SAFEGUARD.search(text):
        return ""
    for start, end in sentences(text):
        if any(map(_is_link, _CONTRAST.split(text[start:end]))):
            return text[start:end]
    return ""


def _is_link(clause: str) -> bool:
    is_told = _LINK.search(clause) is not None or signs("claims")["links"].is_in(clause)
    return is_told and not _DENIED.search(clause)
