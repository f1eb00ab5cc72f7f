"""Verbs that notes are written with, and their forms. A closed list is evidence; endings alone are not."""

from functools import cache

from quizzes.engine.lexicon import word_set

BASES = word_set(
    """ingest rent wipe hand lend outlive film look pause erase disburse regularise detach reattach accept
    access accompany
    account achieve acquire act activate adapt add address adjust admit adopt affect aggregate aim alert
    align allocate allow alter analyse analyze annotate answer appear append apply approximate arrange
    ask assemble assess assign assist associate assume assure attach attack attempt attract audit
    authenticate authorize authorise automate average avoid back balance base batch bear become begin
    behave belong bind block boost borrow break bring broadcast browse buffer build bundle buy cache
    calculate call cancel capture carry catalyse catalyze catch categorize cause centralize change
    charge check choose circulate claim clarify classify clean clear clone close cluster coat code
    collect combine come communicate compare compensate compete compile complete compose compress
    comprise compute concern conduct configure confirm connect consider consist consolidate constitute
    constrain construct consult consume contain continue contract contribute control convert convey
    coordinate cope copy correct correlate correspond cost count cover create cross cut deal decide
    declare decline decode decompose decorate decouple decrease decrypt define degrade delay delegate
    delete deliver demand demonstrate denote deny depend deploy derive describe design destroy detect
    determine develop diagnose dictate differ digest dilute diminish direct disable disappear discard
    discourage discover display dissolve distinguish distribute divide document dominate donate double
    draw drive drop duplicate earn ease eat edit eliminate embed emerge emit emphasize employ enable
    encapsulate enclose encode encourage encrypt end enforce engage enhance ensure enter equal erase
    escape establish estimate evaluate evolve examine exceed exchange exclude execute exist exit expand
    expect explain exploit explore export expose express extend extract face facilitate fail fall feed
    fetch fill filter find finish fit fix flow focus follow force forecast form format forward found
    fulfil fulfill function gain gather generate get give go govern grant group grow guarantee guard
    guide handle hang happen hash help hide highlight hold host identify ignore illustrate implement
    imply import improve include incorporate increase incur index indicate induce infer influence inform
    inherit inhibit initialize initiate inject input insert inspect install integrate interact intercept
    interpret introduce invent invest invoke involve isolate issue iterate join judge jump keep kill
    know label lack last launch lay lead learn leave lend let level lie limit line link list listen live
    load locate lock log look loop lose lower maintain make manage manipulate map mark mask match matter
    maximize maximise mean measure mediate meet merge migrate minimize minimise mirror mix model modify
    monitor mount move multiply name need negotiate neutralize normalize normalise note notify observe
    obtain occupy occur offer open operate optimize optimise orchestrate order organize organise
    originate outperform output outweigh overcome overlap override overwrite own pack package pair parse
    participate partition pass patch pay penalize perform permit persist pick place plan play point poll
    pool possess power practise practice precede predict prefer prepare preserve prevent print
    prioritize process produce promote propagate propose protect prove provide provision publish pull
    punish purchase push put query queue quote raise randomize range rank reach react read rearrange
    receive recognise recognize recommend record recover recruit recycle redirect reduce refer reflect
    refuse regenerate register regress regulate reject relate relax relay release rely remain remember
    remove rename render repeat replace replicate report represent reproduce request require reserve
    reset reside resist resolve respond rest restore restrict result retain retrieve return reuse reveal
    reverse revert rise rotate round route run sample satisfy save say scale scan schedule score search
    secrete secure see seek select sell send separate serialise serialize serve set settle shape share
    shift ship show shrink shut sign signal simplify simulate sit skip slow smooth solve sort span
    specialise specialize specify speed spend split spread stabilize stack stand start state stay stem
    step stimulate stop store stream stretch strip structure study submit subscribe substitute subtract
    succeed suffer suggest suit sum summarise summarize supervise supply support suppress surround
    survive suspend sustain swap switch symbolize sync synchronise synchronize synthesize tag take
    target teach tell terminate test think throw tie tolerate total trace track trade train transcribe
    transfer transform transition translate transmit transport treat trigger try tune turn undergo
    understand unify unite update upgrade upload use utilize validate vary verify view visit visualize
    wait want warn wash waste watch wear weigh widen win work wrap write yield
    abandon absorb abstract accelerate accommodate accumulate acknowledge advance advertise advise
    afford agree amplify anticipate approach arise arrive assert attain attribute awaken bend
    benefit bleed blend boil bond boot breathe breed burn bypass circle clog coerce coexist coincide
    collapse collide commit compact compel complicate concatenate conceal concentrate conclude
    condense confer confine conflict conform confuse conquer conserve constrict converge convince
    cool counter crash crystallize customise customize cycle damage decay deduct defend deflect
    deform demote depict deposit deprive deteriorate deviate devise differentiate diffuse discharge
    disclose discriminate discuss displace dispose disrupt disturb diverge download drain drift dump
    echo eject elect elevate elicit embody empty emulate enact encounter endure enlarge enrich
    entail entitle envelop equate erode erupt evade evaporate evoke exaggerate excite excrete exert
    exhaust exhibit expel experience expire explode extinguish fasten fertilize finance flatten flip
    float fluctuate fold forbid foster fracture fragment freeze fuel fuse generalise generalize halt
    harm harvest heal heat hinder hire hydrolyse hydrolyze illuminate immobilize impact impair
    impede impose imprison incline inflate inflict ingest inhabit innervate insulate intensify
    interfere interpolate interrupt invade invalidate invert irritate knock lessen leverage liberate
    lift lubricate magnify materialize mature melt memorize misclassify mobilize moderate modulate
    mutate narrow necessitate neglect nourish obey oblige obscure obstruct offset omit oppose opt
    oscillate oust outline overestimate overfit overload oversee oxidise oxidize penetrate perceive
    pierce populate portray presume presuppose proceed profit progress prohibit project proliferate
    prolong prompt protrude prune pump purify quantify radiate ratify reabsorb realise realize
    reason rebel rebuild recall reclaim reconcile reconstruct recreate rectify redefine redistribute
    refine refresh refrigerate regain reign reinforce reiterate rejoin reload relocate remind rent
    reorganize repair repel replenish repress rescue resemble resign resize restart resume retire
    retreat retry revise revive revolve reward ruin rupture saturate scatter scrape seal secede
    segment seize sense sever shed shield shorten shuffle sink skew slide smell soften spawn spill
    spin squeeze stiffen straighten strengthen stress strike strive stun subdivide submerge
    supersede supplement suppose surpass surrender swallow sweat swell symbolise tackle tailor tear
    tempt tend thicken threaten thrive thwart tighten touch toughen transcend transpose trap travel
    traverse trim truncate twist underestimate underlie undermine unlock unpack unravel unwind
    uphold urge vaporize ventilate veto vibrate violate volunteer vote wake warm weaken withdraw
    withhold withstand worsen wound
    amend chain click contact contradict convene deduplicate dial die dig dip distil distort enlist
    entice err evict experiment fault feature feel fly frame grab graze grind grip hibernate hit
    hook hop hurt hydrate hyphenate imagine imitate immunize impinge implode incubate infect infest
    inscribe insist invite jam kick lean leap loosen march mine misread navigate nest notice nullify
    offload orbit orient outnumber overrule overtake oxygenate paste perforate pivot plug polarize
    pollute ponder pop pour precipitate preside press proofread propel quit race reassemble reassure
    rebase reboot recharge recline recur redo reel reenter reform rehearse reheat reimburse relieve
    relinquish renew repay repopulate reroute resell resonate resurface retract retrain review ride
    rinse roam rob roll rust scramble scroll seem shake shatter shine sing sleep slip smash snap
    sneak snow soak solidify spark speak speculate sponsor spray squash stage stall stash steer
    sterilize stick stitch stray stumble subsume suck suffice surge suspect swim swing synapse
    synthesise tap taste thaw tilt tip toggle toss tour tow transact tumble unload unmount unpin
    unregister unset unzip usher utter vanish vent venture vest wander wane water weave weld whisper
    wipe wire wish wither wonder zip zoom"""
)

_IRREGULAR_THIRD = {"have": "has", "be": "is", "do": "does", "go": "goes", "are": "is", "don't": "doesn't"}
_IRREGULAR_BASE = {third: base for base, third in _IRREGULAR_THIRD.items() if base not in ("are", "be")}
_PARTICIPLES = word_set(
    """been begun bent bled blown bought bound broken brought built caught chosen cut dealt done drawn
    driven eaten embedded fallen fed forbidden found frozen given gone grown had held hidden hit hung
    kept known laid lain learned led left lent lost made meant met outgrown overcome overridden
    overwritten owned paid put read rebuilt reset ridden risen run said sat seen sent set shared shed
    shown shrunk shut sold sought sped spent split spoken spread spun stood stored struck stuck sunk
    swollen swung taken taught thought thrown told torn undergone understood used withdrawn won worn
    written"""
)


@cache
def third_person(base: str) -> str:
    """The form that goes with "it": carry → carries, pass → passes, have → has."""
    if base in _IRREGULAR_THIRD:
        return _IRREGULAR_THIRD[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base + "s"


THIRDS = {third_person(base): base for base in sorted(BASES)}


def base_of_third(word: str) -> str:
    """The base of a known third-person form ("carries" → "carry"), or an empty string."""
    return _IRREGULAR_BASE.get(word, "") or THIRDS.get(word, "")


def is_base(word: str) -> bool:
    """Whether the word is the base form of a known verb."""
    return word in BASES or word in ("have", "do", "be")


def is_participle(word: str) -> bool:
    """Whether the word looks like the past participle of a known verb: used, made, supplied."""
    if word in _PARTICIPLES:
        return True
    if not word.endswith("ed"):
        return False
    stem = word[:-2]
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    return (
        stem in BASES
        or stem + "e" in BASES
        or (doubled and stem[:-1] in BASES)
        or (stem.endswith("i") and stem[:-1] + "y" in BASES)
    )


def is_gerund(word: str) -> bool:
    """Whether the word is the -ing form of a known verb."""
    if not word.endswith("ing"):
        return False
    stem = word[:-3]
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    return stem in BASES or stem + "e" in BASES or (doubled and stem[:-1] in BASES)
