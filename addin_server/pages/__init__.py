"""The pages: the panel, the task pane in Word, the manifest, a page about the API."""
