"""How people write: characters, dates, names, the words of a heading.

The lists of words in ``data`` say where they are from; their licences stand beside them.
"""
