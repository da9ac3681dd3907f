"""From what a host sees of a draft to its report; no file is ever opened here."""
