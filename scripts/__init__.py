"""Scripts for those who work on Lectern."""
