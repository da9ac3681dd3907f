"""The parts of a file that are imrkit's own: identity, record, add-in."""
