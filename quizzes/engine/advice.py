"""How to word a note so that it can be asked: one piece of advice for each gate that stops a candidate."""

NOTHING_READ = (
    "No rule finds a fact to ask about here. Say what the thing is in a sentence of its own (“**Pipe mode** "
    "is the input mode that streams data.”), or make it an item “**Pipe mode**: streams data” of a list "
    "whose other items are described in the same way."
)
NO_FACT = "This is not read as a fact: it is a title, a link, code, an exercise or a remark."

ADVICE: dict[str, str] = {
    "abbreviation": "The name says what it does. Ask for something that one cannot read off it.",
    "asked_before": "Keep it in one of its places, or ask something else here.",
    "clean_gloss": "Give the term one short description without lists, formulas or links.",
    "common_word": "Ask for a name of its own: write the full term (“attention score” instead of “score”).",
    "dated": "Say what holds now in a sentence without a date, and keep the history in another.",
    "defining_clause": "Say what sets the thing apart: “X is a Y that …”.",
    "dominance": "The term stands everywhere in these notes. Write a question on it by hand.",
    "doubtful": "A rule made a draft of it. Look at it among the drafts.",
    "duplicate_gloss": "The descriptions of related things are nearly the same. Say what tells them apart.",
    "garbled": "Write it as one plain sentence with one subject and one verb.",
    "hedged": "Leave out “usually”, “often” and the like, or say when it holds.",
    "in_stem": "The sentence names other possible answers too. Give each thing a sentence of its own.",
    "item_flaw": "The question gives its answer away, or is unclear. Mend the draft.",
    "key_marked": "Make the term bold where it is explained, or give it a heading.",
    "leak": "The description repeats a word of the term. Say it in other words.",
    "loose_pronoun": "Write the name instead of “they” or “this”.",
    "misspelt": "Look at the spelling of the word, in the notes and in the draft.",
    "near_siblings": (
        "A question needs at least two other things of the same kind to choose from. Describe them beside "
        "it: in one list, under sibling headings, or as rows of one table."
    ),
    "of_one_kind": (
        "Say of related terms what they are in the same word: “cell that …” beside “cell which …”, “process "
        "in which …” beside “process by which …”."
    ),
    "one_of": "“One of” and “an example of” fit several things. Say what only this one is.",
    "option_form": "Write related terms and descriptions alike: about the same length, the same beginning.",
    "option_shape": "Describe related things alike: about the same length, the same beginning.",
    "options_marked": "Make the related terms bold where they are explained, too.",
    "overlapping": "The descriptions of related things share many words. Say what tells them apart.",
    "plural_twin": "The notes use a word and its plural as two terms. Use one of them.",
    "praise": "Say what it does, not how good it is.",
    "same_thing": "The notes have two names for it. Say so once (“X, also called Y”), then use one.",
    "self_contained": "The sentence points elsewhere (“it”, “this”, “above”). Name what it speaks of.",
    "source_markup": "Formulas, links and code are not asked. Say the fact in words.",
    "stem_length": "Make it a sentence of at most thirty words that says one thing.",
    "too_many_doubts": "Too many things stand against it at once. A plain “**X** is a Y that …” would do.",
    "truth_check": (
        "Other sentences may say the same of related things, so that two answers could be right. "
        "Say what holds of this one alone."
    ),
}


def advice_on(gate: str) -> str:
    """What an author can do about what this gate says."""
    return ADVICE.get(gate, "Write the sentence so that it says one fact about one named thing.")
