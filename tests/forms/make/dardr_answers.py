"""What an author wrote into the tables of the domestic abuse form; all of it is invented."""

ACCOUNT = (
    "Officers met Adult A and Adult B three times between 2022 and 2025. Each time the call came "
    "from a neighbour.\nA referral was made once and taken up. The last contact was in "
    "November 2024."
)
PEOPLE = [
    ["Adult A", "Died", "1971", "White British", "With Adult B"],
    ["Adult B", "Partner", "1969", "White British", "With Adult A"],
    ["Adult C", "Sister", "1974", "", "In another county"],
]
CONTACTS = [
    [
        "3 May 2022, 21:40",
        "Log 611",
        "A neighbour heard shouting. PC1 and PC2 went.",
        "Adult A, with Adult B in the room",
        "No offence found; PC1 closed the log.",
        "Nobody",
        "The risk form was not filled in.",
    ],
    [
        "2 June 2024, 10:15",
        "Log 88",
        "Adult C rang to say that she was worried.",
        "Nobody",
        "Closed by the desk as advice given.",
        "Nobody",
        "A chance to visit was missed.",
    ],
    [
        "19 November 2024, 23:05",
        "Crime 4410",
        "Adult A rang; her arm was hurt. PC4 went.",
        "Adult A, alone",
        "Adult B was arrested; medium risk by the sergeant.",
        "Advocate, housing",
        "Good work by PC4.",
    ],
]
# name, whether it is recorded, the detail, its effect
TRAITS = [
    ("Age", True, "53", "None that was found."),
    ("Disability", True, "Long illness of the lungs", "She could not leave quickly."),
    ("Gender reassignment", False, "", ""),
    ("Marriage or civil partnership", True, "Not married", ""),
    ("Pregnancy or maternity", False, "", ""),
    ("Race", True, "White British", ""),
    ("Religion or belief", False, "Not asked", "It should have been asked."),
    ("Sex", True, "Female", "Most who are harmed in this way are women."),
    ("Sexual orientation", False, "", ""),
]
RECOMMENDATIONS = [
    [
        "1",
        "Link each call by a relative to the address by June 2026.",
        "Point 1",
        "Calls are seen.",
    ],
    ["2", "Grade again at every move of house.", "Point 2", "Risk follows the person."],
]
PLAN = [
    ["1", "Change the form of the log.", "Head of Contact", "30 June 2026", "Audit", "Amber"],
    ["2", "Add a prompt to the system.", "Head of IT", "1 May 2026", "Screen shot", "Green"],
]
