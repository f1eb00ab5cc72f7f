"""Marks: from choices and keys to numbers. Pure."""
