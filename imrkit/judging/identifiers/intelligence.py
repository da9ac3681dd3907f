"""Gradings of intelligence, and words that point to its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage
from imrkit.words.sentences import sentences

_CLAUSE = r"[^.,;:()\n]{0,60}"
_PATTERNS = (
    re.compile(
        r"\b(?:3\s?[x×]\s?5\s?[x×]\s?2|5\s?[x×]\s?5\s?[x×]\s?5)\b"
        r"(?:[ ](?:graded?|[A-E]\d{1,2}[A-E]?\b)){0,2}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:graded?|grading|evaluated|evaluation)(?:[ ](?:as|of|at|is|was)){0,2}[ :]{1,2}"
        r"(?:[A-EX][/-]?[1-5A-E]|[1-5][/-]?[A-E]|[1-5][/-][1-5])(?:[/-]?[1-5A-CPX])?\b",
        re.IGNORECASE,
    ),
    re.compile(  # “graded B 2”, “graded E41”, “graded as B, 2”
        r"\b(?:graded?|grading)(?:[ ](?:as|of|at|is"
        r"|was)){0,2}[ :]{1,2}[A-EX](?:,?[ ][1-5]\b(?![ ]?"
        r"(?:%|hours?|minutes?|days?|weeks?|times|of|to|per|out)\b)|[1-5]{1,2}\b)"
    ),
    re.compile(  # “Intel (3/3/C)”
        r"\b(?i:intelligence|intel)[ ]\(?[A-E1-5]/[1-5]/[A-EP1-5](?![\w/])"
    ),
    re.compile(
        r"(?<![\w/])[A-EX]/?[1-5]/?[1-5CP](?![\w/])(?=[^.\n]{0,20}\b(?:intelligence|grad"
        r"|handling))"
    ),
    re.compile(r"(?<![\w/])[A-E]/[1-5]/[1-5](?![\w/])"),
    re.compile(
        r"\b(?:an?[ ]|the[ ])?(?:covert[ ]human[ ]intelligence[ ]source\b|CHIS\b"
        r"|(?:confidential|covert|sensitive|protected|secret)[ ]sources?\b"
        r"|(?:registered|confidential|paid|police|reliable|regular|tasked)[ ]informants?\b"
        r"|informants?[ ](?:who|said|says|told|reported|stated)\b)"
        rf"(?![ ]+(?:Act|Code|Order|Regulations|Policy)\b){_CLAUSE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:an?|the|this|our|that|same)[ ]"
        r"(?:(?:reliable|sensitive|secret|protected|covert|trusted|human|same|police|confidential"
        r"|untested)[ ]){0,2}source[ ](?:who|(?:is|was)[ ](?:close|someone|one[ ]of|known)\b"
        r"|said|says|states?|stated|reports?|reported|close|told"
        rf"|has[ ]access|lives?|works?|heard|saw|inside|within|near|known)\b{_CLAUSE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:came|comes|coming|received|obtained|supplied)[ ](?:from|by)[ ](?:an?[ ])?"
        r"(?!member[ ]of[ ](?:the[ ])?(?:public|staff)\b)"
        r"(?:person|individual|contact|relative|associate|friend|someone|somebody|member)[ ]"
        rf"(?:who|close|inside|within|known|of)\b{_CLAUSE}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:source|handling|intelligence)[ ](?:code|evaluation|grading|assessment)"
        r"(?:[ ](?:is|was|of)){0,1}[ :]{1,2}[A-EPX\d][A-E\d/]{0,5}\b",
        re.IGNORECASE,
    ),
    re.compile(  # what was done covertly
        r"\b(?:(?:directed|intrusive|covert|static|mobile)[ ]surveillance\b(?![ ]authorit)"
        r"|surveillance[ ](?:team|operation|logs?|officers?|product)\b"
        r"|(?:under|placed[ ]under|subject[ ]to)[ ](?:police[ ])?surveillance\b"
        r"|(?:phone|telephone|telecoms?|lawful)[ ]intercept(?:s|ed|ion)?\b"
        r"|intercepted[ ](?:calls?|messages?)\b"
        r"|undercover[ ](?:officers?|police|operatives?)\b|test[ ]purchase[ ]officers?\b"
        r"|(?:covert|hidden|concealed)[ ](?:cameras?|recorders?|recording|microphones?|devices?)\b"
        r"|listening[ ]devices?\b|tracking[ ]devices?[ ](?:was|were|had|fitted|on|under)\b"
        r"|(?:tracker|device)[ ](?:was[ ])?(?:fitted|attached|deployed)[ ](?:to|on|under)\b"
        r"|(?:phone|telephone|mobile|calls|messages)[ ](?:was|were)[ ](?:being[ ])?"
        r"(?:monitored|intercepted|tapped)\b"
        r"|crimestoppers[ ](?:information|intelligence|report|log|ref|call)\b)",
        re.IGNORECASE,
    ),
)


# “It came from the neighbour, who begged us not to say that she had rung”: who told, and the wish
# that nobody should know.
_ORIGIN = re.compile(
    r"\b(?:(?:came|comes|is|was|were|given|passed|supplied|received|obtained|reported|learn(?:ed"
    r"|t)|heard"
    r"|provided|volunteered)[ ](?:to us |to officers |to the force |in |on )?(?:from|by|through)"
    r"|(?:information|intelligence|tip[ -]?off|call|report|message)[ ](?:from|by))[ ]",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:(?:never|not)[ ]to[ ](?:let[ ]on|let|say|tell|reveal|disclose|mention|repeat|pass"
    r"|name|identify|use|be[ ](?:named"
    r"|identified|known|told|quoted|mentioned|revealed|seen))\b"
    r"|(?:did|do|does)[ ]not[ ]want[ ](?:to[ ]be[ ](?:named|identified|known|involved)|(?:him"
    r"|her|them|it|anyone|anybody)[ ]to[ ](?:know|find))"
    r"|(?:kept|keep|remain|stay)[ ](?:anonymous|confidential|out[ ]of[ ]it|nameless|secret)"
    r"|in[ ](?:strict[ ]|the[ ]strictest[ ])?confidence|anonymously|wish(?:es|ed)?[ ]to[ ]remain"
    r"|on[ ]condition[ ]that"
    r"|must[ ]not[ ](?:know|find[ ]out|learn)|(?:afraid|frightened|scared|terrified)[ ](?:that"
    r"|of[ ]what|of[ ]him|he|they))",
    re.IGNORECASE,
)


def _betrayed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that tell who gave information and did not wish to be known."""
    if not _ORIGIN.search(text) or not _WISH.search(text):
        return
    for start, end in sentences(text):
        origin = _ORIGIN.search(text, start, end)
        if origin and _WISH.search(text, origin.end(), end):
            yield start, end


def intelligence(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where gradings, handling codes and words about a source stand."""
    last = 0
    found = (match.span() for form in _PATTERNS for match in form.finditer(passage.text))
    spans = sorted((*found, *_betrayed(passage.text)))
    for start, end in spans:
        if start >= last:
            yield start, start + len(passage.text[start:end].rstrip())
            last = end
