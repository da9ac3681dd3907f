"""Names and other identifiers of people in the texts of a draft, found by rules.

Nothing here opens a file, keeps a text or writes a log. The lists of words in ``data`` say where
they are from; their licences stand beside them.
"""
