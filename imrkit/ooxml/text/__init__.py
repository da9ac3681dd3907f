"""The text and the looks of a document: stories, styles, lists, paragraphs and their pieces."""
