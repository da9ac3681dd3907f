"""Putting values into content controls; the text of bound ones."""
