"""Questions from notes, with no model, no network, no clock and no chance but the seed.

    generate(documents, seed=…, decisions=…) -> Bank
    regate(question, corpus) -> findings

`values` holds what they take and return.
"""
