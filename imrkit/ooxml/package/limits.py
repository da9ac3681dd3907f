"""The limits of a Word file. An honest file comes nowhere near; one made to hurt is refused.

Each limit keeps every verb below 2 seconds and 200 MB (see benchmarks/hostile.py). Our own template
with a chronology of 1,000 rows has 74,000 elements and 4,200 content controls; of thousands of real
files none had as many.
"""

from __future__ import annotations

from types import MappingProxyType

MEGABYTE = 1024 * 1024
MAX_PARTS = 10_000  # real files reach some hundreds
# What the parts of a file hold together once unpacked: however small it is, and how many times its
# own size beyond that. Real files reach 17 MB when they are small; large ones are pictures, which
# do not shrink.
MAX_SMALL_UNPACKED = 64 * MEGABYTE
MAX_RATIO = 4

# All XML of a file that is read, together. “War and Peace” has three million letters.
MAX_XML = MappingProxyType(
    {
        "elements": 250_000,
        "attributes": 220_000,
        "letters of text": 3_000_000,
        "content controls": 20_000,
        "page sections": 10_000,
    }
)
# Those of libxml2, which parses it.
MAX_DEPTH = 256
MAX_ONE_TEXT = 10_000_000

# Letters that the content controls of a story hold together, those of one in another counted again.
MAX_CONTROL_TEXT = 20_000_000

# Of a draft that is repaired: paragraphs and tables that stand in one place, and headings and
# labels that read like those of the template. A report has some hundreds of either.
MAX_STRETCH = 20_000
MAX_LANDMARKS = 5_000
MAX_MASTER = 20_000  # elements of a master; our own have some hundreds, a large form 10,000
MAX_MASTER_LINKS = 1_000  # relationships of all its parts, each of which is rendered; ours have 9
MAX_MASTER_BYTES = 2 * MEGABYTE
MAX_WORDS = 25_000  # of a place whose paragraphs are changed word by word: fifty pages
# Paragraphs, rows and cells, of each, of a document in which slots are looked for. A form of 100
# pages has some 3,000; a chronology of 3,000 rows has 25,000.
MAX_FORM_PARTS = 30_000
# Letters of a paragraph in which blanks are looked for; the others are somebody's prose.
MAX_FORM_LINE = 5_000
