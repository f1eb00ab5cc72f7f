"""Closed word lists that the grammar rests on. Lower case; each is a set or a frozen mapping."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: word lists stay readable this way."""
    return frozenset(text.split())


NUMBER_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip

DETERMINERS = word_set("a an the this that these those each every any all some no both either neither")

PREPOSITIONS = word_set(
    """about above across after against along among around as at before behind below beneath beside besides
    between beyond by despite down during except for from in inside into like near of off on onto out
    outside over past per since through throughout till to toward towards under underneath until up upon
    via with within without"""
)

CONJUNCTIONS = word_set("and or but nor so yet because although though while whereas if unless when where")

PRONOUNS = word_set(
    """it they them he she him her we us you i this these those that such one ones here there its their his
    our your"""
)

AUXILIARIES = word_set(
    """is are was were be been being am has have had do does did can could may might must shall should will
    would cannot can't don't doesn't isn't aren't won't"""
)

MODALS = word_set("can could may might must shall should will would cannot")

RELATIVES = ("in which", "on which", "for which", "with which", "by which", "from which", "to which",
             "at which", "under which", "whose", "where", "that", "which", "who")  # fmt: skip

STOP_WORDS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | PRONOUNS
    | AUXILIARIES
    | word_set(
        """which what who whom whose how why when not than then also only just very more most much many few
    used use uses using called means mean term name following describes description kind type way other
    others own same itself themselves too there following"""
    )
)

# Words that make a key or an option too common to be a term when they stand alone (case-sensitive: TCP is
# no "tcp").
COMMON_WORDS = word_set(
    """advantage answer approach area aspect base basis benefit body case cause change choice class code
    condition content context control cost data default definition design detail difference effect
    element end environment error event example fact feature file form format function goal group idea
    image impact information input instance issue item job key language layer length level limit line
    list local location log loss machine management market meaning measure member memory message method
    mode model name network node note number object operation option order output owner page part path
    people performance period person place plan point policy pool population port power practice price
    problem process product program project property purpose quality quantity question range rate reason
    record region request resource result role rule run scale section security sequence service set
    shape side sign size source space speed stage standard state step storage strategy structure subject
    success support system table tag target task team test text thing time title tool topic total
    traffic type unit use user value version view volume way website weight word work world year account
    action activity address air back bit block board book both box broker bus call card cell center
    chain channel check child cloud color column command company component computer concept connection
    core count country cycle database date day device direction domain door edge energy engine entry
    equation exit factor field filter flow focus force frame front future game gas general gene global
    graph ground growth hand hard head heart heat high history home host hour house income index
    individual inside interest key kind land law lead left letter life light link load low main map mark
    mass master matter mean metal middle mind minimum maximum mixed money month more motion mother move
    nature needs next night normal null old open other outside overview paper parent past pattern pay
    phase picture piece position positive negative present pressure primary private public pure queue
    raw read real red reference relation release remote right ring river rock root round route row
    sample save scope score search secondary self series server shared short signal simple single site
    slow small social soft soil sound special stack start static stem stock stop store stream string
    strong style summary sun surface switch tail term thread top trade train tree trust truth update
    upper variable vector war water wave web week wind window write zone zero"""
)

VAGUE_KINDS = word_set(
    """way thing kind type part step aspect one example point item case form sort example note detail fact
    advantage benefit reason use idea feature category option parameter word term letter time day week
    month year hour minute second size task job other place offering arrangement component concept"""
)

EMPTY_ADJECTIVES = word_set(
    """main usual other important different new common good various possible key several basic major first
    second last best"""
)

HEDGES = word_set(
    """usually often sometimes typically generally probably perhaps maybe mostly likely possibly commonly
    frequently occasionally rarely normally roughly basically essentially presumably apparently
    seemingly largely almost nearly virtually tend tends might"""
)

OPEN_LIST = (
    "such as", "among", "for example", "e.g", "for instance", "including", "includes", "include", "etc",
    "and so on", "like ", "and more", "and others", "some of",
)  # fmt: skip

# Words that say how much, which one or in what state, and make no name with the noun after them.
# Heads of things that only a moment has ("the usage output"), as against kinds ("the spread operator").
PASSING_HEADS = word_set(
    """flag option switch variable
    value output argument record result input string line row column field data version item object page
    message text number user process task step section entry block name part set state change time"""
)

LOOSE_MODIFIERS = EMPTY_ADJECTIVES | word_set(
    """higher lower high low greater less more most larger smaller large small big bigger huge tiny long
    longer short shorter given certain specific particular existing original initial final previous next
    current recent same similar different equal single double two three four five six seven eight nine ten
    whole entire full empty total extra additional further more enough little great old older young
    normal overall actual real true false correct wrong good better bad worse popular famous modern
    early earlier late later upcoming third fourth fifth individual separate related corresponding
    appropriate desired required needed wanted expected resulting following preceding available possible
    simple complex easy hard fast faster slow slower deep deeper cheap expensive big common rare special
    general own called named using used made based following including every each such many several few
    increased decreased reduced growing rising falling changing great arbitrary multiple
    another installed custom limited random entire particular unset percent percentage per non like via"""
)
