"""The shapes of the API's JSON, and how they become imrkit's values and back."""
