"""A brand file to start from: every key, with what it is for."""

from __future__ import annotations

BRAND_FILE = """\
# The looks and words of our force, for “imrkit new --brand brand.toml”.
# Take the “#” away before a line to use it. What is not given stays as the master has it.

# The force, as printed on the cover; --force then need not be given.
# name = "Example Police"

# The size of a template for which none is asked for: "nil", "core" or "full".
# size = "core"

# Headings and table headers: "#" and six hex digits. White words stand on it, so it must be dark.
# colour = "#1F3864"

# Table headers alone, where they have a colour of their own.
# table_colour = "#44546A"

# The font of all text, and that of titles and headings where it is another. Use fonts that every
# reader’s machine has; Word takes another in the place of one that is not there.
# font = "Arial"
# heading_font = "Georgia"

# A PNG or JPEG beside this file, and what it shows, for people who cannot see it.
# logo = "crest.png"
# logo_alt = "Crest of Example Police"

# Lines below the logo.
# address = ["Review Team, Example Police", "1 Example Road, Exampleton EX1 1EX"]

# The security marking that a blank template carries, and who may see it.
# marking = "OFFICIAL-SENSITIVE"
# handling = "For the review panel only; not to be passed on without our agreement."

# Who has which part in a review: words that stand in their places from the start. Places are named
# as “imrkit explain ITEM” lists them, without “imr:”.
[roles]
# "gov-author-identity#role" = "Review officer, Statutory Reviews"
# "qa-senior-sign-off#rank" = "Assistant Chief Constable"

# Standard paragraphs: a text, or a list with one text for each paragraph. They are the author’s to
# change, as all words in a place; a template that has no such place is made without them.
[paragraphs]
# "method-described" = ["This report follows our procedure for statutory reviews, version 4."]
"""
