"""The values that both columns share: judging receives them, documents read and write them."""
