"""Marks, and what follows from them. Pure: no Django, no clock."""
