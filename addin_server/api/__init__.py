"""The API: views, what they do to drafts, and how values are written as JSON."""
