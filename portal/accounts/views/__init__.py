"""Pages of accounts beside those of allauth."""
