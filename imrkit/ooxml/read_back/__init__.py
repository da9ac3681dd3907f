"""A finished file read by other means than it was written with, and held against a key.

Nothing here knows the package, the reader of texts or the rule by which names are found and
replaced: a fault in those must not hide itself.
"""

from imrkit.ooxml.read_back.read_back import read_back

__all__ = ["read_back"]
