"""Words that names are made of, by part of speech: what an expansion can plausibly be changed to."""

from quizzes.engine.lexicon import word_set

_NOUNS = word_set(
    """access account agent algorithm analysis application archive array block boundary broker bus cache
    center channel cluster code component computing container control core data database decomposition
    delivery device directory distribution domain duplication element encryption endpoint engine
    environment evaluation event exchange factor family file filter forest format framework function
    gateway generation grid group guide handler hash host hub identity image index information instance
    integration interface inventory job journal kernel key layer learning library link list load logic
    machine management map memory message method mode model module monitor name network node
    notification object operation optimization origin output packet partition path platform policy pool
    port process processing profile program protocol provider query queue rate record recovery region
    registry replication repository request resource role route rule sampling scale schedule schema
    security selection sequence server service session set signal software source space specification
    stack state station storage store stream structure subnet summary switch system table target task
    template test tier token topology track traffic transfer translation tree type unit user utility
    validation value variable vector version view volume warehouse web window workflow workload zone
    squares regression gradient descent error entropy acid protein ratio reaction"""
)
_ADJECTIVES = word_set(
    """abstract active adaptive additional advanced alternating annual asynchronous atomic automatic basic
    binary central certified common complete complex compressed conditional continuous contextual
    convolutional critical default dense digital direct discrete distributed double dynamic elastic
    electronic embedded enterprise external extended fast final financial first flexible foreign formal
    free full general generative generic global hard hidden high hybrid incremental indexed individual
    inner integrated intelligent internal international internet isolated joint large latent linear
    local logical long low main major managed marginal mean mobile native natural net neural nominal
    normal online open optimal ordered organic outer parallel partial permanent personal physical
    portable positive primary principal private protected provisioned public random rapid real recurrent
    recursive regional regular relational relative remote reserved restricted scalable secure selective
    serial shared short simple single singular small social soft sparse special stable standard static
    statistical structured supervised symmetric synchronous temporary total transparent trusted uniform
    universal variable verified vertical virtual visual weighted wide"""
)


def words_like(word: str) -> tuple[str, ...]:
    """Three words at most with the same initial and of the same part of speech, none for an unknown word."""
    lower = word.lower()
    for group in (_NOUNS, _ADJECTIVES):
        if lower in group:
            alike = sorted(
                (one for one in group if one[0] == lower[0] and one != lower),
                key=lambda one: _unlike(one, lower),
            )
            return tuple(one.capitalize() if word[:1].isupper() else one for one in alike[:3])
    return ()


def _unlike(one: str, other: str) -> tuple[int, int, str]:
    """Closer in ending and in length comes first: registry, repository before route."""
    same_end = 0
    while same_end < min(len(one), len(other)) and one[-1 - same_end] == other[-1 - same_end]:
        same_end += 1
    return -min(same_end, 3), abs(len(one) - len(other)), one
