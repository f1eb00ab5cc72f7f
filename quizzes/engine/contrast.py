"""Opposites: two phrases that differ in one are told apart by it, however alike the rest of them is."""

from functools import lru_cache

from quizzes.engine.index import content_stems
from topics.markup.words import stem, words

_PAIRS = """
abduction adduction; above below; acid base; acidic basic; active inactive; active passive; add remove;
adds removes; aerobic anaerobic; afferent efferent; anabolic catabolic; ancient modern; anterior
posterior; arteries veins; artery vein; before after; begin end; bias variance; buy sell; buyer seller;
buyers sellers; buying selling; cation anion; client server; compile runtime; compress decompress;
consumer producer; consumers producers; contract relax; contracts relaxes; cost benefit; create destroy;
demand supply; demanded supplied; direct indirect; discrete continuous; domestic foreign; dominant
recessive; early late; first second; first third; second third; first fourth; second fourth; third
fourth; east west; eastern western; elastic inelastic; encode decode; encoder decoder; encrypt decrypt;
endothermic exothermic; equal unequal; exceeds equals; excess lack; first last; fiscal monetary; fixed
variable; flexion extension; gain loss; gains loses; greater less; greater lower; greater smaller;
haploid diploid; hardware software; high low; higher lower; highest lowest; homozygous heterozygous;
horizontal vertical; hot cold; hydrophilic hydrophobic; import export; imports exports; inbound
outbound; incoming outgoing; increase decrease; increased decreased; increases decreases; increasing
decreasing; individual aggregate; ingress egress; inhale exhale; inner outer; input output; inputs
outputs; insert delete; inside outside; internal external; labeled unlabeled; large small; larger
smaller; leader follower; left right; leftward rightward; legal illegal; lend borrow; linear nonlinear;
liquid gas; local global; local remote; long short; longer shorter; macro micro; male female; master
slave; max min; maximum minimum; medial lateral; mitosis meiosis; more fewer; more less; most least;
mutable immutable; normal inferior; north south; northern southern; old new; one many; one three; one
two; open close; open closed; ordered unordered; overfitting underfitting; oxidation reduction; oxidized
reduced; parent child; permanent temporary; physical virtual; polar nonpolar; positive negative;
precision recall; present absent; primary secondary; primary tertiary; proton electron; proximal distal;
public private; push pull; read write; reading writing; reads writes; rich poor; rise fall; rises falls;
rising falling; rooted unrooted; rose fell; row column; rows columns; same different; saturated
unsaturated; secondary tertiary; send receive; sender receiver; sends receives; sensory motor;
sequential parallel; sequential random; serial parallel; single multiple; solid liquid; source
destination; source target; sperm egg; start end; stateful stateless; static dynamic; strong weak;
superclass subclass; superficial deep; superior inferior; supervised unsupervised; surplus shortage;
symmetric asymmetric; sympathetic parasympathetic; synchronous asynchronous; systole diastole; training
test; training validation; true false; two three; up down; upper lower; upward downward; urban rural;
ventral dorsal; victory defeat; voluntary involuntary; war peace; warm cool
"""
_OPPOSITES = frozenset(
    frozenset(stem(word) for word in pair.split()) for pair in _PAIRS.replace("\n", " ").split(";")
)
_FEWEST_WORDS = 4
_WORDS = frozenset(word for pair in _OPPOSITES for word in pair)


def opposed(one: str, other: str) -> bool:
    """Whether each of two phrases has a word that the other lacks, and these two are opposites."""
    return bool(_opposites_between(_all_stems(one), _all_stems(other)))


def contrary(one: str, other: str) -> bool:
    """Whether two descriptions say opposite things of much the same: where one is true, the other is not."""
    first, second = content_stems(one), content_stems(other)
    return 2 * len(first & second) >= min(len(first), len(second)) > 1 and opposed(one, other)


def one_word_apart(one: str, other: str) -> bool:
    """Whether two phrases are the same but for one word: "transfer of RNA to a film", "transfer of DNA …"."""
    first, second = words(one), words(other)
    if len(first) != len(second) or len(first) < _FEWEST_WORDS:
        return False
    differing = [(a, b) for a, b in zip(first, second, strict=True) if stem(a) != stem(b)]
    return len(differing) == 1 and all(content_stems(word) for word in differing[0])


def _opposites_between(one: frozenset[str], other: frozenset[str]) -> list[frozenset[str]]:
    return [
        pair
        for first in sorted((one - other) & _WORDS)
        for second in sorted((other - one) & _WORDS)
        if (pair := frozenset((first, second))) in _OPPOSITES
    ]


@lru_cache(maxsize=8192)
def _all_stems(text: str) -> frozenset[str]:
    return content_stems(text) | frozenset(stem(word) for word in words(text)) & _WORDS
