"""Comments put into a document, and those of one author taken out again."""
