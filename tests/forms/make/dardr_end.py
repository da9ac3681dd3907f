"""The second half of the domestic abuse form: questions, voice, learning, signatures."""

from __future__ import annotations

from forms.make.asks import Ask, cell, choice, column, heading, label, row
from forms.make.dardr_answers import PLAN, RECOMMENDATIONS, TRAITS
from forms.make.dardr_looks import GREY, guide, h
from forms.make.form import Form
from forms.make.parts import (
    Element,
    b,
    box,
    check_box,
    p,
    tbl,
    tc,
    tr,
)

TOR = "tor-questions-answered"


def _questions() -> list[tuple[Ask, bool]]:
    """Return the key lines of enquiry, and whether a box stands below instead of a paragraph."""
    return [
        (
            label(
                "Was the danger recognised and graded, and looked at again when things changed?",
                "analysis-risk-assessment",
                "recognition and review of risk",
                TOR,
                answer="The grading was medium each time. It was not reviewed after the move.",
            ),
            True,
        ),
        (
            label(
                "Did staff look behind what they were told, and speak with each partner alone?",
                "analysis-professional-curiosity",
                "looking behind what was told",
                TOR,
                "chron-seen-and-views",
                answer="On one of three visits. PC1 asked to see Adult A in another room.",
            ),
            True,
        ),
        (
            label(
                "What signs of control, debt, stalking or growing harm built up over the years?",
                "analysis-patterns-cumulative-harm",
                "patterns over time",
                TOR,
                answer="Each call was taken by itself; nobody saw the wage that Adult B kept.",
            ),
            False,
        ),
        (
            label(
                "How did drink, drugs, low mood or caring duties bear on the danger?",
                "analysis-vulnerability-factors",
                "vulnerability and its effect on risk",
                TOR,
                answer="",
            ),
            False,
        ),
        (
            label(
                "How did you work with other services, and what passed between you?",
                "analysis-multi-agency",
                "work with partners",
                TOR,
                "chron-decisions-and-sharing",
                answer="A referral to the independent advocate was sent and accepted in two days.",
            ),
            True,
        ),
        (
            label(
                "Where was there a chance to act sooner or in another way?",
                "analysis-missed-opportunities",
                "opportunities taken and missed",
                TOR,
                answer="The call of 2 June 2024 was closed without a visit.\nNo order was sought.",
            ),
            True,
        ),
        (
            label(
                "Why did staff act as they did? Think of workload, training and oversight.",
                "why-organisational-context",
                "organisational causes",
                "why-individual-context",
                TOR,
                answer="The desk had four vacancies. Two of the staff had not had the training.",
            ),
            True,
        ),
        (
            label(
                "If Adult A may have taken her own life, how is that tied to the abuse?",
                "dardr-suicide-and-domestic-abuse",
                "suicide and abuse",
                TOR,
                answer="",
            ),
            False,
        ),
    ]


def enquiry(form: Form, numbered: int) -> None:
    form.add(
        h(1, heading("Key lines of enquiry", TOR, "answers to the terms of reference", None)),
        guide("Answer each one. Say what was usual then, and do not judge by what is known now."),
    )
    for ask, boxed in _questions():
        below = form.below(ask, 1 if boxed else 3)
        form.add(p(b(ask), list_id=numbered, before=120))
        form.add(*([box(below), p()] if boxed else below))
    form.add(form.added(p("The panel may wish to read this part beside that of the landlord.")))


def voice(form: Form) -> None:
    said = heading(
        "What Adult A said, hoped for and was afraid of",
        "voice-victim",
        "victim’s own voice",
        answer="She told PC1 that she wanted “a quiet house and my own key”.",
    )
    friends = heading(
        "What relatives, friends or workmates told you",
        "voice-family",
        "family and friends",
        answer="Her sister rang in May 2024 and said that she was not allowed to visit.",
    )
    barriers = heading(
        "What may have made it hard to ask for help",
        "voice-barriers-to-engagement",
        "barriers to engagement",
        "why-barriers-and-enablers",
        answer="She feared that she would lose the tenancy.",
    )
    together = heading(
        "Did two or more of these act together?",
        "edi-intersectionality",
        "identities combined",
        answer="Age and a long illness together kept her at home.",
    )
    tongue = heading(
        "Interpreter, signing or other help to be understood",
        "edi-access-and-language",
        "communication needs",
        answer="Not needed.",
    )
    form.add(
        h(1, heading("Voice and fairness", None, "part")),
        *(one for ask in (said, friends, barriers) for one in (h(2, ask), *form.below(ask, 2))),
        h(2, heading("Protected characteristics of Adult A", "edi-recorded", "the grid below")),
        guide("Tick where your files hold an entry. In the last column: did it change anything?"),
        tbl([2600, 1500, 2700, 2800], *_traits(form)),
        h(2, together),
        form.below(together, 2),
        h(2, tongue),
        form.below(tongue),
    )


def _traits(form: Form) -> list[Element]:
    gender = ("edi-gender-reassignment-lawful",)
    ticks = ["☒" if ticked else "☐" for _, ticked, _, _ in TRAITS]
    titles = [
        column("Characteristic", None, "title over the row titles", "edi-recorded"),
        column("Recorded?", "edi-recorded", "whether an entry is held", "edi-unknown-stated"),
        column("Detail", "edi-recorded", "the entry"),
        column("Effect on the service given", "edi-relevance-analysed", "effect on the service"),
    ]
    answers = [
        None,
        "\n".join(ticks),
        "\n".join(detail for _, _, detail, _ in TRAITS if detail),
        "\n".join(effect for _, _, _, effect in TRAITS if effect),
    ]
    shown = [
        one if answer is None else one.answered(answer)
        for one, answer in zip(titles, answers, strict=True)
    ]
    rows = [tr(*(tc([b(one)], fill=GREY) for one in shown), title=True)]
    for number, (name, ticked, detail, effect) in enumerate(TRAITS):
        also = gender if name == "Gender reassignment" else ()
        said = "\n".join(text for text in (ticks[number], detail, effect) if text)
        title = row(name, "edi-recorded", "one of the nine characteristics", *also)
        tick = check_box(f"acme.edi.{number}", name, ticked=form.filled and ticked)
        written = (detail, effect) if form.filled else ("", "")
        rows.append(tr(tc(title.answered(said)), tc([tick]), *(tc(text) for text in written)))
    return rows


def learning(form: Form) -> None:
    plan = "action-plan-complete"
    good = heading(
        "What was done well",
        "good-practice-evidenced",
        "good practice",
        answer="PC4 called back on a rest day and stayed on the line until the advocate came on.",
    )
    learnt = heading(
        "What the agency has learnt",
        "learning-stated-and-traceable",
        "learning points",
        answer="1. A call by a relative is evidence.\n2. A move is a moment to grade again.",
    )
    done = heading(
        "What has been put right already",
        "rec-immediate-action",
        "learning acted on already",
        answer="Since October 2025 calls by relatives are linked to the address.",
    )
    end = heading(
        "Closing view",
        "learning-conclusion",
        "the conclusion",
        answer="Staff acted with care on each day; nobody looked at the days together.",
    )
    watch = heading(
        "Who watches over the plan, and how staff hear of it",
        "action-governance-and-sharing",
        "tracking and spreading",
        answer="",
    )
    recommended = [
        column("No.", "rec-smart", "number of the recommendation", None),
        column("Recommendation", "rec-smart", "its words"),
        column(
            "Learning that it rests on",
            "rec-traceable",
            "traced to learning",
            "rec-smart",
            "learning-stated-and-traceable",
        ),
        column("What will be different for people", "rec-outcome-measure", "outcome", "rec-smart"),
    ]
    planned = [
        column("Rec.", plan, "which recommendation the action serves", "rec-smart", None),
        column("Step to be taken", plan, "action"),
        column("Lead (post)", plan, "owner"),
        column("Finish by", plan, "date"),
        column("How we shall know it is done", plan, "evidence", "rec-outcome-measure"),
        column("Red, amber or green", plan, "state of the action"),
    ]
    form.add(
        h(1, heading("Learning and what follows", None, "part")),
        *(
            one
            for ask, empty in ((good, 1), (learnt, 2), (done, 1), (end, 2))
            for one in (h(2, ask), *form.below(ask, empty))
        ),
        h(2, heading("Recommendations for your own agency", "rec-smart", "the table below")),
        guide("Few, dated, and each for one thing."),
        tbl([700, 3900, 2200, 2800], *form.rows(recommended, RECOMMENDATIONS, fill=GREY, empty=4)),
        h(2, heading("Action plan", plan, "the table below")),
        tbl(
            [800, 2900, 1500, 1200, 2000, 1200],
            *form.rows(planned, PLAN, fill=GREY, empty=5),
        ),
        h(2, watch),
        form.below(watch, 2),
    )


def end(form: Form) -> None:
    other = heading(
        "Inquest, trial, conduct or other review under way",
        "parallel-processes-listed",
        "parallel processes",
        "parallel-conduct-matters",
        answer="Inquest opened and adjourned. No conduct matter.",
    )
    form.add(
        h(1, other),
        guide("For each: how far it is, and whom to ask."),
        form.below(other, 2),
        h(1, heading("Signatures", None, "part", "qa-senior-sign-off")),
        tbl([1100, 3700, 1100, 3700], *_signatures(form)),
        p(),
        tbl([2600, 2200, 2600, 2200], *_office()),
    )


def _signatures(form: Form) -> list[Element]:
    author, senior = "gov-author-identity", "qa-senior-sign-off"
    left = row("Writer of the report", None, "band over the writer’s fields", author, senior)
    right = row(
        "Senior officer who accepts it for the agency", None, "band over the fields", senior
    )
    fields = [
        ("Name", author, "DS9", "Detective Superintendent DSU2"),
        ("Post", author, "Detective Sergeant, Review Unit", "Head of Public Protection"),
        ("Signed", author, "", ""),
        ("Date", "doc-version-and-dates", "8 January 2026", "9 January 2026"),
    ]
    rows = [tr(tc([b(left)], fill=GREY, span=2), tc([b(right)], fill=GREY, span=2))]
    for name, item, writer, officer in fields:
        also = [senior] if item == author else [author, senior]
        first = cell(name, item, "of the writer", *also, answer=writer)
        second = cell(name, senior, "of the senior officer", answer=officer)
        rows.append(
            tr(
                tc(first),
                tc(p(*form.or_blank(first))),
                tc(second),
                tc(p(*form.or_blank(second))),
                height=480,
            )
        )
    return rows


def _office() -> list[Element]:
    why = "filled in by the partnership’s office"
    return [
        tr(tc([b(row("For the Partnership’s office", None, why))], fill="BFBFBF", span=4)),
        tr(
            tc(cell("Received", None, why)),
            tc(),
            tc(cell("Read by the chair", None, why)),
            tc(),
        ),
        tr(
            tc(cell("Panel of", None, why)),
            tc(),
            tc(choice("Back to the agency?", None, why)),
            tc("Yes / No"),
        ),
    ]
