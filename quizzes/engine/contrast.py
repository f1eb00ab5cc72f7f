"""Opposites: two phrases that differ in one are told apart by it, however alike the rest of them is."""

from quizzes.engine.index import content_stems
from topics.markup.words import stem, words

_PAIRS = """
above below; higher lower; high low; highest lowest; rise fall; rises falls; rising falling; rose fell;
increase decrease; increases decreases; increased decreased; increasing decreasing; more less; more fewer;
most least; greater less; greater smaller; greater lower; larger smaller; large small; long short; longer shorter;
maximum minimum; max min; upper lower; up down; upward downward; gain loss; gains loses; surplus shortage; excess lack;
exceeds equals; buyer seller; buyers sellers; consumer producer; consumers producers; demand supply;
demanded supplied; buy sell; buying selling; lend borrow; import export; imports exports; cost benefit; before after;
first last; begin end; start end; open closed; open close; left right; leftward rightward; inside outside;
internal external; inner outer; input output; inputs outputs; inbound outbound; incoming outgoing; ingress egress;
source destination; source target; sender receiver; send receive; sends receives; read write; reads writes;
reading writing; push pull; add remove; adds removes; insert delete; create destroy; encode decode; encrypt decrypt;
compress decompress; encoder decoder; public private; local global; local remote; static dynamic;
synchronous asynchronous; symmetric asymmetric; mutable immutable; ordered unordered; stateful stateless;
sequential random; sequential parallel; serial parallel; horizontal vertical; row column; rows columns; single multiple;
one many; one two; two three; one three; same different; equal unequal; elastic inelastic; positive negative;
true false; present absent; normal inferior; direct indirect; primary secondary; secondary tertiary;
primary tertiary; strong weak; active passive; active inactive; hot cold; warm cool; solid liquid; liquid gas;
hydrophilic hydrophobic; polar nonpolar; saturated unsaturated; acid base; acidic basic; oxidation reduction;
oxidized reduced; gains loses; cation anion; proton electron; endothermic exothermic; aerobic anaerobic;
mitosis meiosis; haploid diploid; dominant recessive; homozygous heterozygous; anterior posterior; ventral dorsal;
superior inferior; medial lateral; proximal distal; superficial deep; artery vein; arteries veins; afferent efferent;
sensory motor; sympathetic parasympathetic; contract relax; contracts relaxes; flexion extension; abduction adduction;
inhale exhale; systole diastole; anabolic catabolic; male female; sperm egg; supervised unsupervised; training test;
training validation; linear nonlinear; discrete continuous; precision recall; bias variance; overfitting underfitting;
labeled unlabeled; urban rural; rich poor; victory defeat; north south; east west; northern southern; eastern western;
old new; early late; ancient modern; war peace; domestic foreign; legal illegal; fiscal monetary; fixed variable;
macro micro; individual aggregate; voluntary involuntary; permanent temporary; physical virtual; hardware software;
client server; master slave; leader follower; parent child; superclass subclass; compile runtime; rooted unrooted
"""
_OPPOSITES = frozenset(
    frozenset(stem(word) for word in pair.split()) for pair in _PAIRS.replace("\n", " ").split(";")
)
_WORDS = frozenset(word for pair in _OPPOSITES for word in pair)


def opposed(one: str, other: str) -> bool:
    """Whether each of two phrases has a word that the other lacks, and these two are opposites."""
    return bool(_opposites_between(_all_stems(one), _all_stems(other)))


def contrary(one: str, other: str) -> bool:
    """Whether two descriptions say opposite things of much the same: where one is true, the other is not."""
    first, second = content_stems(one), content_stems(other)
    return 2 * len(first & second) >= min(len(first), len(second)) > 1 and opposed(one, other)


def _opposites_between(one: frozenset[str], other: frozenset[str]) -> list[frozenset[str]]:
    return [
        pair
        for first in sorted((one - other) & _WORDS)
        for second in sorted((other - one) & _WORDS)
        if (pair := frozenset((first, second))) in _OPPOSITES
    ]


def _all_stems(text: str) -> frozenset[str]:
    return content_stems(text) | frozenset(stem(word) for word in words(text)) & _WORDS
