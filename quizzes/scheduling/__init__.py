"""Which question comes when. Pure: no Django, no clock, no chance but the seed."""
