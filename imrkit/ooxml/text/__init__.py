"""What a document says and how it looks: stories, styles, lists, paragraphs and their pieces."""
