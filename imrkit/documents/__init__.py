"""Word files: drafts read, filled and saved, templates made."""
