"""Verbs whose forms are everyday nouns too: "stores" and "costs" prove no predicate by themselves."""

from quizzes.engine.lexicon import word_set

NOUN_VERBS = word_set(
    """access account address advance aim alert answer approach attack attempt audit average back
    balance base batch benefit bind block board bond boost bottleneck break bridge broadcast buffer
    build bundle burn cache call cause center chain change charge check circle claim clear click clone
    close cluster coat code commit compact complement compound compromise concern conduct conflict
    contact contract contrast control copy cost count cover crash credit cross cut cycle damage deal
    decay decline decrease default delay demand deposit design dial dip discharge display divide
    document double drain draw drift drive drop dump echo edit embed end escape estimate exchange exit
    experience experiment exploit export extract face fall fault feature feed feel field figure file
    fill filter find finish fit fix float flow focus fold force forecast form format fracture fragment
    frame freeze fuel function fuse gain grant group guarantee guard guide hand handle harm harvest
    hash heat help hide hit hold hook host hurt impact import increase index influence input insert
    interest interrupt invite issue jam join judge jump key kick kill label lack launch lead leap
    leave level lift limit line link list live load lock log look loop lower map mark mask master
    match matter mean measure merge mine mirror mix model monitor mount move name need nest note
    notice offer offset open order output overlap pack package page pair part partition pass patch
    pattern pause pay pick pivot place plan plant play plot plug point poll pool pop position power
    practice practise present press price print process produce profile profit program progress
    project prompt prune pull pump purchase push query question queue quote race range rank rate reach
    read reason record reference refresh relay release rent repair repeat report request rescue
    research reserve rest result retry return reverse review reward ride rise roll root rotate round route
    run sample scale scan schedule score seal search secure segment sense separate set shape share
    shift shine ship show shuffle sign signal sing sink skew slide slip slow smell sort sound source
    space span spark speed spell spend spin split spread stack stage stand start state stay stem step
    stick stock stop store stream stress stretch strike strip structure study subject sum supply
    support surface surround survey swing switch tag tailor tap target taste test tie time tip toss
    total touch tour trace track trade train transfer transform transition transport trap travel treat
    trigger trim trust try turn twist type update upgrade upload use value vent venture view visit
    vote wait walk want wash waste watch water wave wear weld win wind wipe wire wish wonder work
    wound wrap yield"""
)
