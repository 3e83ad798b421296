"""Families of words: what a daughter, a husband and a toddler have in common.

A word that the themes' utterances never used still says something by its kind: who wants to see his `grandson`
play speaks of the same things as who wants to see her `daughter`. The families are plain everyday English, not
taken from the utterances; a word may belong to several, and most words belong to none. What a family says about
a theme is not written here: it is learnt, like that of any other term (`core.suggest`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

NUMBER = "number"  # the family of everything written in digits

# Base forms; `families()` finds the plain plurals and the -ed and -ing forms by itself.
FAMILIES = {
    "before": """
        advertised churn departed departure empty gone joined lasted leaver leaving left opening position post
        predecessor previous previously quit quitting reason replace replaced replacement resign resignation
        revolving stayed turnover vacancy vacant vacated walked
    """,
    "bills": """
        bank bill debt electricity food fuel groceries heating inflation loan mortgage overdraft rent savings
        shopping supermarket tax
    """,
    "body": """
        ankle arm back belly bone chest ear elbow eye feet finger foot hand head heart heel hip joint knee leg
        lung lungs muscle neck nose shoulder skin spine stomach teeth throat thumb toe tooth wrist
    """,
    "boss": """
        boss chef chief director foreman gaffer head leader leadership management manager managers matron
        principal superior supervisor supervisors
    """,
    "clerical": """
        admin administration archive bookkeeping charting charts data documentation email entry excel expenses
        file form invoice letters log minutes paper paperwork photocopying powerpoint receipts reconcile
        reports slides spreadsheet stapling timesheet type
    """,
    "client": """
        audience borrower buyer caller client consumer counter customer diner donor guest passenger patient
        public pupil resident shopper student tenant user visitor
    """,
    "clock": """
        afternoon am bedtime clock dawn dusk early evening half hour late lunchtime midday midnight minute
        morning night nights noon oclock pm quarter sunrise sunset till tonight
    """,
    "company": """
        alone atmosphere banter beer birthday cake canteen chat chatting cheerful coffee companionship company
        friend friendly friendship fun gossip isolated joke jolly laugh laughed loneliness lonely lunch mood
        party pub sociable social spirit talk together warm
    """,
    "condition": """
        addiction adhd adjustment alcoholic allergic allergies allergy anxiety arthritis asperger asthma
        autism autistic bipolar blind braille breastfeed cancer cane captions chemo chemotherapy chronic
        clinic cochlear coeliac colitis condition crohn crutches deaf depressed depression diabetes diabetic
        diagnosed diagnosis dialysis dictation disabilities disability disabled disorder dyslexia dyslexic
        dyspraxia elevator epilepsy epileptic eyesight fatigue fibro fibromyalgia flare flicker fluorescent
        gluten handicap handicapped hearing heart hospital ibs ill illness impaired impairment implant
        injection insomnia insulin interpreter ivf kidney lift lighting limb limp lupus magnifier medication
        menopause migraine miscarriage ms nausea neurodivergent obsessive ocd operation pacemaker painful
        panic parkinsons perfume phased physio pills pregnancy pregnant prescription prosthesis prosthetic
        ptsd pump ramp recovery relapse remission rheumatism schizophrenia sclerosis screenreader seizure
        sensory spasm stammer stoma stroke stutter surgery therapy tics tinnitus tourette transplant trauma
        tremor trimester tumour wheelchair
    """,
    "contacted": """
        beep beeper bleep buzz call email emailed emails inbox laptop mail message mobile notification outlook
        pager phone ping rang ring skype slack sms teams text unreachable urgent voicemail whatsapp
    """,
    "cover": """
        401k allowance benefit benefits cover coverage deductible dental dentist discount glasses health
        healthcare insurance insured insurer maternity meal medical optician parental paternity pension perk
        premium retirement sick sickness spectacles stipend superannuation voucher
    """,
    "danger": """
        accident alarm ambulance apron asbestos assault attack attacker bandage bite bitten blade bleach blood
        boots brake breathe bruises burn burned burnt cable carcinogen chainsaw chemical cough covid crouch
        crush danger dangerous deadly degrees die diesel dizzy drill drunk dust dusty electric electricity
        electrocuted emergency ergonomic escort evacuate explode explosion exposed exposure faint fall fallen
        fell fire forklift freezing frost fumes gas glove goggles guard harm harness hazard hazardous heat
        heights helmet hoist hospital hurt hygiene ice infected infection injured injuries injury inspector
        kick kneeling knife ladder lift lifting lockout loud lungs machete mask mice mould needle noise
        overheated panic pathogen poison posture ppe protect protection protective punch radiation ramp rats
        respirator risk robbed robbery roof rope safe safely safety saw sawdust scaffold scald security sharps
        silica slip slipped slippery smoke solvents spills stab temperature threatened toxic trapped trench
        tripped tyres unguarded unlit unsafe vaccine ventilation vest vibration violence violent virus visor
        voltage vomit weapon wound
    """,
    "decide": """
        approval approve authorise authority budget budgets clearance command control decide decision
        empowered final mandate overrule permission power sanction sign signature spend veto
    """,
    "duties": """
        bins boundaries boundary chores clean description dogsbody dustbins duties duty errand extra favour
        fetch handyman jobs mop oddjob remit responsibilities responsibility role sweep task toilets unblock
    """,
    "fair": """
        allocate allocation assigned cousin crumbs distribute draw dregs equal equally equitable even evenly
        fair fairer fairly favourite favouritism handed juicy leftovers lottery nepotism pecking pet plum
        scraps share shared sharing turn unequal unfair unfairly
    """,
    "flexible": """
        adjust appointments arrange bend choose compress finish flexi flexibility flexible flexibly flexitime
        flextime juggle rearrange shorten shuffle start swap swapping unplanned
    """,
    "free": """
        autonomous autonomy breathing checked checking checklist checks constantly control controlled
        controlling dictate discretion free freedom freely hover independence independent independently
        initiative instruction judgment leash manual method micromanage micromanagement micromanager monitored
        monitoring nanny prescribed procedure protocol rules script spied spoonfed supervised supervision told
        tracked trust watched watching
    """,
    "heard": """
        argue ask challenge comment complain complaint consult consultation contradict criticise criticism
        debate disagree dissent feedback hear heard idea ignored input listen meeting object objection opinion
        proposal propose raise say silenced speak spoke suggest suggestion survey views voice vote warn
    """,
    "holiday": """
        beach camping caravan festival getaway holiday honeymoon leave mountains pto sabbatical sea ski sun
        trip vacation
    """,
    "kin": """
        aunt babies baby boy boyfriend brother child children dad daddy daughter family father fiance fiancee
        girl girlfriend girls gran grandad grandchild grandchildren granddaughter grandfather grandma
        grandmother grandpa grandson granny husband infant kid mom mother mum mummy nan nephew newborn niece
        parent partner sibling sister son spouse stepdaughter stepson teenager toddler triplets twins uncle
        widow widower wife
    """,
    "learn": """
        academy apprentice apprenticeship books certificate certification certified class coach coached
        conference course curriculum degree diploma exam exams induction learn learnt lesson master mentor
        mentored msc onboarding practise qualification qualified seminar shadow skill studied studies study
        taught teach teacher textbook trained trainee training tutor upskill workshop
    """,
    "led": """
        apprentice apprentices coach coaching delegate develop guide hire hired hiring junior juniors lead
        leading manage mentor newcomer novices people recruit reports run running squad staff subordinate
        supervise team trainees underlings youngsters
    """,
    "life": """
        allotment appointment bath bedtime birthday breakfast cat childcare choir christening christmas church
        club concert creche daycare dentist dinner diwali dog easter eid football funeral garden gym hobby
        homework horse kindergarten marathon match mosque nursery orchestra party playground playgroup ramadan
        recital rehearsal school shopping soccer supper swim swimming tea training vet wedding yoga
    """,
    "load": """
        backlog caseload fulltime hours load mountain overload overtime overwork parttime pile quota swamped
        unpaid week weekly workload
    """,
    "making": """
        analyse analysis bake bench bricks build building code cook create design develop drafting draw
        drawing experiment fix lab laying machining modelling paint plaster production programming repair
        research sew solder teaching tools translate valuation weld wire write
    """,
    "means": """
        broken budget computer cranes cupboard equipment equipped gear hardware headcount hire instruments kit
        laptops lorry machine machinery material missing nails outdated printer ratio replaced scanner
        shortage shorthanded software spare staff staffed staffing stretched supplies supply thin tool tools
        truck understaffed van
    """,
    "measure": """
        appraisal appraise assess assessment benchmark criteria criterion evaluate evaluation expectations
        expected feedback goal goalposts grading judge judgement kpi measure metric numbers objective output
        performance productivity quota quotas rank ranked ranking rate rated rating review score scorecard
        standard standards statistics stopwatch tally target timed yardstick
    """,
    "money": """
        afford brackets broke buck cash cents cheque dollar earn euro grand gross income money net paid pay
        paycheck payday payment payrise payroll payscale payslip penny pound raise rate remuneration salaries
        salary scale thousand underpaid wage worth
    """,
    "month": """
        april august autumn christmas december easter february january july june march month november october
        quarter season september spring summer winter
    """,
    "no": """
        arent cant couldnt didnt doesnt dont enough instead isnt neither never no nobody none nor not nothing
        shouldnt stop wasnt without wont wouldnt
    """,
    "number": """
        couple dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred nine nineteen
        ninety once one second seven seventeen seventy six sixteen sixty ten third thirteen thirty thousand
        three twelve twenty twice two
    """,
    "origin": """
        accent age ageism ageist alcohol arab asian belonging bias bisexual black braids brown catcall
        catholic chinese christian closet colour curls dark dialect discriminated discrimination diverse
        diversity dreadlocks equal ethnic ethnicity excluded excluding faith female feminine foreign foreigner
        gay gender girl golf groped halal harass harassment headscarf hijab hindu homophobic immigrant indian
        islam jew jewish kippah kosher kurdish ladies latino leer lesbian lgbt male men mexican migrant
        minorities minority mosque muslim nationality native nigerian old older outsider pakistani polish posh
        pram pray prayer prejudice pronouns queer race racial racism racist rainbow ramadan refugee religion
        religious roma romanian sexism sexist sikh skin slur stereotype surname sweetheart syrian tattoo trans
        transgender turban turkish ukrainian vegetarian veil white wig woman women wrinkles
    """,
    "owner": """
        acquire acquisition board bought buyer buyout chain chairman competitor equity exit expand expansion
        family founder fund heir inherit investor ipo listed merge merger owner ownership partners private
        proprietor retire retirement sale sell shareholder sold strategy succession successor takeover vision
    """,
    "papers": """
        accreditation accredited asylum authorisation authorities authority board certificate chartered
        citizen citizenship consulate credential embassy exam foreign immigration legal licence license
        logbook ministry nostrification passport permit recognised recognition registered registration
        residence residency sponsor sponsorship status supervised visa
    """,
    "peers": """
        buddies buddy bunch colleague comrade coworker crew crowd fellow gang group guys lads mate neighbour
        peers team teammate teams workmate
    """,
    "place": """
        abroad attic bedroom branch building city coast cottage countryside county district flat home house
        kitchen metropolis move moving neighbourhood office region relocate relocation remote remotely room
        site sofa suburb telework town village wfh
    """,
    "purpose": """
        animals belief believe benefit better cause change charity climate community contribute contribution
        difference earth environment forests future good heal help humanity impact improve legacy lives matter
        meaning meaningful meaningless mission nature needy ocean planet pointless poor purpose save sense
        serve society soul useful useless value vulnerable world worthless worthwhile
    """,
    "quality": """
        accurate beautiful beautifully best bodge care careful carefully careless corner craft craftsman
        craftsmanship detail exact excellence excellent fine finish finished flawless immaculate masterpiece
        mistakes neat neatly perfect perfection perfectly polish polished precise precision pride proper
        properly proud quality refine right rush shoddy slapdash sloppily sloppy solid standard thorough
        thoroughly tidy workmanship
    """,
    "quiet": """
        bell chatter concentrate concentration deep din distract distraction disturb disturbance doorbell
        earplugs flow focus headphones hush interrupt interruption juggle juggling multitask noise noisy
        parallel peace plates priorities quiet quietly racket scattered silence silent switch thought threads
        undisturbed uninterrupted
    """,
    "reward": """
        bonus commission cut dividend equity fee incentive options origination override payout percent
        percentage points profit royalties royalty share shares stake stock tip tronc uncapped upside vest
        vested vesting
    """,
    "rise": """
        advance advancement band career ceiling chief climb director executive foreman grade head higher
        junior ladder lead level manager moving partnership path promote promotion prospects rank rung senior
        seniority sergeant sideways step stuck supervisor title upward vice
    """,
    "scorn": """
        abuse abusive belittle bellow bullied bully contempt curse decency decent degrading demeaning dignity
        dirt disrespect furious humiliate humiliation idiot insult laughed lesser mock nasty patronised
        patronising polite politely politeness respect respectful ridicule roar rude rudeness sarcasm
        sarcastic scold scream servant shamed shout slam slave snap snapped sneer snide spat spit stupid swear
        swore talked temper tone treated yell
    """,
    "secure": """
        agency axe bankrupt bankruptcy casual closed closing closure collapse contract contractor cuts
        dismissed downsize fire fired folded folding freelance furlough gig insolvency insolvent laid layoff
        permanent precarious probation redundancies redundancy redundant renew renewal restructure sack
        seasonal secure security shut stability stable steady temp temporary tenure wound zero
    """,
    "shift": """
        backshift calendar days earlies earlys fortnight lates nights notice oncall roster rota rotating
        rotation schedule shift split swap timetable weekends
    """,
    "strain": """
        breakdown broken burned burnout burnt cry drained exhausted exhausting exhaustion fatigue frazzled
        heavy insomnia knackered nerves overwhelmed pressure shattered sleep sleepless slept strain stress
        stressful tears tired tiredness weary worn
    """,
    "thanks": """
        acknowledge acknowledgement applause appreciate appreciation attribution author award badge bouquet
        byline celebrated clap compliment credit flowers glory grateful gratitude honour hooray invisible
        kudos medal mention name noticed overlooked plaudits praise recognise recognised recognition spotlight
        stolen thank thankless unnoticed unseen visible
    """,
    "travel": """
        airport bicycle bike bus car commute commuter cycle drive driver ferry flight fly highway hotel jet
        journey kilometre km metro mile motorway parking petrol plane rail road station subway suitcase
        traffic train tram travel travelled travelling tube underground
    """,
    "weekday": """
        friday monday saturday sunday thursday tuesday wednesday weekday weekend weekends
    """,
    "wrong": """
        auditor backdate blackmail bribe bribery cheat cigarettes complicit conceal conscience conscientious
        corrupt corruption counterfeit crime criminal crook deceive dirty dishonest dishonesty doctored dodge
        dodgy dump embezzle ethical ethically ethics evade exploit fake falsely falsified falsify fib fiddle
        fines fool forge fraud fraudulent fudge gambling guilt guilty hidden hide honest honestly honesty hush
        illegal illegally immoral inflate innocent insider integrity justice kickback launder law lawful legal
        legitimate lie loophole lying misinformation mislead misled misreport misuse moral morally overcharge
        overstate pensioners plagiarise pollute pretend prison propaganda prosecutor regulator rob rotten
        sabotage scam scandal scruples sewage shady shame skim smuggle steal surveillance sweatshop swindle
        tamper tobacco trick truth truthful unethical unlawful unnecessary upcode victim vulnerable weapons
        whistle whistleblower whitewash wrong
    """,
}


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for family, members in FAMILIES.items():
        for word in members.split():
            found[word] = (*found.get(word, ()), family)
    return found


_FORMS = (("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
_ENDINGS = tuple(ending for ending, _ in _FORMS)


def families(word: str) -> tuple[str, ...]:
    """The families of a lower-case word, or of the word it is plainly a form of; mostly none."""
    if word.isdigit():
        return (NUMBER,)
    known = _by_word()
    if word in known or not word.endswith(_ENDINGS):
        return known.get(word, ())
    return next((known[base] for base in _bases(word) if base in known), ())


def _bases(word: str) -> Iterator[str]:
    """What a word may be a plural or an -ed or -ing form of."""
    for ending, instead in _FORMS:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
