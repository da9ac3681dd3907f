"""Names and other identifiers of people in the texts of a draft, found by rules.

Nothing here opens a file, keeps a text or writes a log.
"""
