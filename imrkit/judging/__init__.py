"""From the snapshot of a draft to its report; no file is ever opened here."""
