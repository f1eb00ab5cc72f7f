"""English verbs that state facts: the evidence that a line of notes is a statement and not a heading.

Clear verbs count wherever they stand. Words that are nouns as often count only where their neighbours
make them verbs: "stores the state" but not "two stores".
"""

from collections.abc import Sequence

from topics.markup.wordlist import wordlist
from topics.markup.words import stem

_ALWAYS = wordlist(
    "is are was were be been am isn't aren't wasn't weren't has have had hasn't haven't does do did "
    "doesn't don't didn't can can't cannot could couldn't will won't would wouldn't should shouldn't "
    "may might must shall it's that's there's they're you're we're let's he's she's what's"
)
_CLEAR = wordlist(
    "accept accompany achieve acquire activate adapt add adjust adopt affect aggregate agree allocate "
    "allow appear apply arise arrange ask assign associate assume attach attempt avoid become begin "
    "behave belong bind borrow bring build calculate call carry cease choose classify combine come "
    "compare compile comprise compute conclude configure connect consider consist constitute construct "
    "consume contain continue contribute convert convince correspond create decide declare decline "
    "decompose decrease deduce define delete deliver demonstrate deny depend deploy derive descend "
    "describe destroy detect determine develop differ diminish disappear discover discuss distinguish "
    "distribute divide eat eliminate emerge emit employ enable enclose encode encourage encrypt "
    "enforce enhance ensure enter equal establish evaluate evolve examine exceed execute exist expand "
    "expect explain expose express extend extract fail fall fetch find follow generate get give go "
    "govern grow happen help hinder identify ignore illustrate imply improve include increase indicate "
    "induce infer inherit inhibit initialize inject insert install integrate introduce invent invoke "
    "involve isolate keep know lack launch lead learn lie load lose maintain make manage mean measure "
    "merge modify move multiply need obtain occur offer operate organize originate overcome own "
    "participate perform permit persist possess predict prefer prepare prevent produce prohibit "
    "promote propagate propose protect prove provide publish put pay raise reach react read receive "
    "recognize recommend reduce refer reflect refuse regulate reject relate rely remain remember "
    "remove render replace represent require reside resolve respond restrict retain retrieve return "
    "reveal rise run say secrete see seem select send separate serve share show simplify solve specify "
    "speed spread start stay stop submit succeed suggest supply support surround survive synthesize "
    "take tell tend think throw transfer transform translate transmit transport treat trigger "
    "understand update use utilize vary verify want wait weigh work write yield write allow ensure "
    "became began brought built came caught chose did drew fell felt found gave got grew held kept "
    "knew laid led left lost made meant met moved paid ran rose said sat saw sent shown spent stood "
    "took taught told thought understood went won wrote written given taken known seen done"
)
_SOMETIMES = wordlist(
    "act aim answer assault attack balance benefit block break cache cause challenge change charge "
    "check claim close command control copy cost count cover cycle damage deal delay demand design "
    "direct display drive end estimate exchange exercise experience export extract feature feed filter "
    "fit fix flow focus force form format function gain graph group handle host import impact index "
    "influence input interact interface join label lack last limit link list live lock log look map "
    "mark match matter mix model name note open order output pass pattern place plan point process "
    "program project purchase range rate rank reason record release report request rest result review "
    "rotate scale schedule scope score search sense set shape shift sign signal sort sound source "
    "split stage state step store stream stress structure study subject switch target test track trade "
    "train turn type value vote watch"
)
_BEFORE_VERBS = wordlist(
    "to it they we you he she i this that which who these those and not also only can will may must "
    "should would could might cannot don't doesn't didn't always never usually often automatically "
    "then"
)
_AFTER_VERBS = wordlist(
    "the a an its their your our all any each every both some one two up out on off into onto to from "
    "by in with for as when if that how whether only data it them you us"
)
_CLEAR_STEMS = frozenset(stem(verb) for verb in _CLEAR)
_SOMETIMES_STEMS = frozenset(stem(verb) for verb in _SOMETIMES)
_LONG_ENOUGH = 4


def has_verb(words: Sequence[str]) -> bool:
    """Whether folded words hold a verb that states something."""
    for at, word in enumerate(words):
        if word in _ALWAYS:
            return True
        stemmed = stem(word)
        if stemmed in _CLEAR_STEMS and not word.endswith("ing"):
            return True
        if stemmed in _SOMETIMES_STEMS:
            before = words[at - 1] if at else ""
            after = words[at + 1] if at + 1 < len(words) else ""
            if after in _AFTER_VERBS and (before in _BEFORE_VERBS or word.endswith(("s", "ed"))):
                return True
    # "kept warm", "named after a king": a participle in a line that is not short.
    return len(words) > _LONG_ENOUGH and any(
        word.endswith("ed") and len(word) > _LONG_ENOUGH for word in words
    )
