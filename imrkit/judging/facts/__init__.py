"""Facts that a report states more than once: counts and dates, and whether they agree."""
