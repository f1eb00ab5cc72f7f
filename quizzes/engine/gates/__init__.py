"""Named checks. One gate a file; option gates choose distractors, gates judge candidates."""

from quizzes.engine.gates import (
    abbreviation,
    clean_gloss,
    common_word,
    dated,
    defining_clause,
    dominance,
    doubtful,
    duplicate_gloss,
    garbled,
    hedged,
    in_stem,
    item_flaw,
    key_marked,
    leak,
    loose_pronoun,
    misspelt,
    near_siblings,
    of_one_kind,
    one_of,
    option_form,
    option_shape,
    options_marked,
    overlapping,
    plural_twin,
    praise,
    same_thing,
    self_contained,
    source_markup,
    stem_length,
    truth_check,
)
from quizzes.engine.gates.base import Gate, OptionGate

# Cheap ones first; the truth check reads the notes.
OPTION_GATES: tuple[OptionGate, ...] = (
    plural_twin.GATE,
    same_thing.GATE,
    in_stem.GATE,
    option_shape.GATE,
    duplicate_gloss.GATE,
    truth_check.GATE,
)

GATES: tuple[Gate, ...] = (
    source_markup.GATE,
    self_contained.GATE,
    garbled.GATE,
    praise.GATE,
    leak.GATE,
    abbreviation.GATE,
    clean_gloss.GATE,
    key_marked.GATE,
    options_marked.GATE,
    near_siblings.GATE,
    of_one_kind.GATE,
    common_word.GATE,
    option_form.GATE,
    loose_pronoun.GATE,
    defining_clause.GATE,
    hedged.GATE,
    dated.GATE,
    one_of.GATE,
    dominance.GATE,
    overlapping.GATE,
    stem_length.GATE,
    misspelt.GATE,
    item_flaw.GATE,
    doubtful.GATE,
)

__all__ = ["GATES", "OPTION_GATES", "Gate", "OptionGate"]
