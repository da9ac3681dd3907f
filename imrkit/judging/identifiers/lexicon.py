"""The lists of words that names are told by, and the words that go before or behind one."""

from __future__ import annotations

import functools
from importlib import resources

from imrkit.words.letters import letters


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@functools.cache
def _list(name: str) -> frozenset[str]:
    file = resources.files("imrkit") / "judging" / "identifiers" / "data" / f"{name}.txt"
    lines = file.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def is_given_name(word: str) -> bool:
    """Tell whether letters are those of a given name."""
    return word in _list("given_names")


def is_surname(word: str) -> bool:
    """Tell whether letters are those of a surname, by a list or by their ending."""
    return word in _list("surnames") or (len(word) > 5 and word.endswith(_ENDINGS))


def is_word(word: str) -> bool:
    """Tell whether letters are those of an everyday English word."""
    words = _list("words")
    return word in words or word.removesuffix("s") in words


def is_no_name(word: str) -> bool:
    """Tell whether letters are those of a place, a day, a nation, a system, a brand."""
    return word in _list("no_names")


def is_title(word: str) -> bool:
    """Tell whether letters are those of a title or rank that a surname may follow."""
    return word in CIVIL_TITLES or word in RANKS


# Of surnames: Polish, Romanian, Ukrainian, Georgian, Greek, South Slav, Armenian, Norse.
_ENDINGS = tuple(
    "ski ska cki cka wicz wiak czyk czak escu eanu enko shvili poulos opoulos ovic evic yan sson dottir".split()
)

CIVIL_TITLES = _words(
    "mr mrs ms miss mx messrs master dr doctor prof professor sir dame lord lady rev revd reverend canon fr"
    " imam rabbi cllr councillor sister brother nana nan nanny auntie aunty aunt uncle granny grandad"
)
RANKS = _words(
    "pc wpc tpc tdc dc wdc ps sgt dsgt ds di dci dcs dsu dsupt supt csupt insp ci cinsp acc dcc cc"
    " pcso pscso pso sc psi cso tdi tdci tsgt tinsp actsgt ainsp constable sergeant inspector"
    " superintendent commander detective investigator paramedic"
)
# They stand before a rank or a title and are none alone.
BEFORE_RANKS = _words(
    "temporary acting detective chief police special staff deputy assistant district community support"
    " officer t a ch det civilian former retired trainee student probationary"
)
PARTICLES = _words("de del della der den di da dos das do du la le van von zu ap ab ferch verch ben bin ibn"
    " bint al el ul ur e y an na ter ten af av")
# Small words of Gaelic names, and others that stand with a capital and are no name alone.
CAPITAL_PARTICLES = _words("mac mc o ni nic ui ua giolla st san santa de la van von al el abu bin ap da del du le di"
    " des dos al fitz")
RELATIONS = _words(
    "mother father mum dad mam parent brother sister son daughter child baby twin cousin uncle aunt auntie"
    " niece nephew grandmother grandfather grandparent gran nan nana grandson granddaughter stepfather"
    " stepmother stepson stepdaughter stepbrother stepsister husband wife partner expartner fiance fiancee boyfriend girlfriend"
    " friend neighbour lodger landlord landlady flatmate housemate colleague carer half-brother"
    " named called nicknamed alias aka"
)
ROLES = RELATIONS | _words(
    "nurse visitor officer worker manager handler teacher head headteacher solicitor barrister doctor midwife"
    " adviser advisor advocate interpreter supervisor coroner chair chairman chairwoman author witness victim"
    " suspect complainant informant driver caller operator analyst clerk inspector superintendent coordinator"
    " consultant paediatrician psychiatrist therapist counsellor practitioner warden housing therapy aide"
    " dispatcher custodian caretaker pastor vicar priest imam minister lawyer judge magistrate lead"
    " commissioner director assistant secretary registrar surgeon physician gp paramedic"
)
# What people do and bodies, systems and places seldom.
ACTS = _words(
    "said says told asked asks rang phoned wrote replied answered explained felt feared wanted refused agreed admitted denied"
    " claimed disclosed alleged stated lived moved married died drank hit punched slapped kicked strangled"
    " threatened assaulted shouted cried wept thought believed knew remembered recalled attended"
    " spoke visited met loved hated liked left came went walked drove slept woke telephoned texted mentioned"
    " confirmed apologised insisted worried hoped lied stole bought sold wishes wished described"
)
# With one of these behind it, words with a capital are a thing’s name; many are surnames too.
THINGS = _words(
    "road street lane close avenue drive way court crescent place terrace gardens grove row square hill park view"
    " mews walk rise green parade bridge house hall lodge farm cottage villa mill church chapel ward wing school"
    " college hospital surgery clinic centre hotel inn arms station estate wood woods field fields common heath"
    " bay beach harbour island lake river valley castle abbey bank cross gate tower towers building unit team"
    " trust report review inquiry enquiry panel law act rule model protocol principle scheme plan policy project"
    " operation campaign charter code order guidance standards scale test tool form award fund foundation partnership"
    " council board service services constabulary police force group company ltd limited plc society association"
    " federation party period day week eve bill clause principles judgment ruling agreement"
)
# Before these no person’s name begins.
BEFORE_THINGS = _words(
    "operation project storm hmp hms st saint lake mount port camp fort castle hotel river loch glen ben isle"
    " versus v op exercise cyclone hurricane typhoon team unit the"
)
