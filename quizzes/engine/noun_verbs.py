"""Verbs whose forms are everyday nouns too: "stores", "costs" and "changes" prove no predicate by themselves."""

from quizzes.engine.lexicon import word_set

NOUN_VERBS = word_set(
    """access account address advance aim alert answer approach attack attempt audit average back balance base
    batch benefit bind block board bond boost bottleneck break bridge broadcast buffer build bundle burn cache
    call cause center chain change charge check circle claim clear clone close cluster coat code commit compact
    complement compound compromise concern conduct conflict contact contract contrast control copy cost count
    cover crash credit cross cut cycle damage deal decay decline decrease default delay demand deposit design
    discharge display divide document double drain draw drift drive drop dump echo edit embed end escape
    estimate exchange exit experience exploit export extract face fall feed field figure file fill filter find
    finish fit fix float flow focus fold force forecast form format fracture fragment freeze fuel function fuse
    gain grant group guarantee guard guide hand handle harm harvest hash heat help hide hold host impact import
    increase index influence input insert interest interrupt invite issue join judge jump key kill label lack
    launch lead leave level lift limit line link list live load lock log look loop lower map mark mask master
    match matter mean measure merge mirror mix model monitor mount move name need note notice offer offset open
    order output overlap pack package page pair part partition pass patch pattern pause pay pick place plan
    plant play plot point poll pool position power practice practise present press price print process produce
    profile profit program progress project prompt provision prune pull pump purchase push query question queue
    quote range rank rate reach read reason record reference refresh release relay rent repair repeat report
    request rescue research reserve rest result retry return reverse reward rise roll root rotate round route
    run sample scale scan schedule score seal search secure segment sense separate serve set shape share shift
    ship show shuffle sign signal sink skew slide slow smell sort sound source space span speed spell spend spin
    split spread stack stage stand start state stay stem step stock stop store stream stress stretch strike
    strip structure study subject sum supply support surface surround survey switch tag tailor target taste test
    tie time total touch trace track trade train transfer transform transition transport trap travel treat
    trigger trim trust try turn twist type update upgrade upload use value view visit vote wait walk want wash
    waste watch wave wear win wind work wound wrap yield"""
)
