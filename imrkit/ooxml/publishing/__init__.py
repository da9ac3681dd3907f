"""The copy of a document that may leave: one module for each kind of thing that is taken out."""
