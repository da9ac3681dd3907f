"""Following the slots of a file in a document that is edited elsewhere, by its words alone."""
