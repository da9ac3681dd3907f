"""The making of the drafts by which the checks are measured."""
