"""Ways of beginning and ways of saying it combine: what is heard alone is heard in a sentence."""

from itertools import product

from nearer.safety.calls.weighing import heard

# To do it, and doing it.
ACTS = (
    "kill myself|killing myself",
    "end my life|ending my life",
    "take my own life|taking my own life",
    "hang myself|hanging myself",
    "overdose|overdosing",
    "slit my wrists|slitting my wrists",
    "jump off a bridge|jumping off a bridge",
    "jump in front of a train|jumping in front of a train",
    "shoot myself|shooting myself",
    "drown myself|drowning myself",
    "cut myself|cutting myself",
    "hurt myself|hurting myself",
    "burn myself|burning myself",
    "die|dying",
    "commit suicide|committing suicide",
    "end it all|ending it all",
    "take all my pills|taking all my pills",
    "self-harm|self-harming",
    "cut my arms|cutting my arms",
    "be dead|being dead",
    "throw myself off the roof|throwing myself off the roof",
    "stab myself|stabbing myself",
    "swallow a bottle of pills|swallowing a bottle of pills",
    "crash my car into a wall|crashing my car into a wall",
    "disappear forever|disappearing forever",
    "end everything|ending everything",
    "stop living|not living anymore",
    "put a gun to my head|putting a gun to my head",
    "bleed to death|bleeding to death",
    "walk into the sea and not come back|walking into the sea",
)
BEGINNINGS = (
    "I want to {0}.",
    "I'm going to {0} tonight.",
    "I keep thinking about {1}.",
    "I've been planning to {0}.",
    "I tried to {0} last month.",
    "thinking of {1}",
    "I might {0}.",
    "I feel like {1}.",
    "I need to {0}.",
    "I'm scared I'll {0}.",
    "I have the urge to {0}.",
    "I can't stop thinking about {1}.",
    "I just want to {0} so badly.",
    "i wanna {0}",
    "I've decided to {0}.",
    "Every day I think about {1}.",
    "I wish I could {0}.",
    "I'm tempted to {0}.",
    "I'm so close to {1}.",
    "I fantasize about {1}.",
    "I told my doctor I want to {0}.",
    "Part of me wants to {0}.",
)
SOMEONE = (
    "My brother",
    "My best friend",
    "My daughter",
    "She",
    "My roommate",
    "My husband",
    "A friend of mine",
    "Our son",
    "My ex",
)
OF_SOMEONE = (
    "{s} wants to {x}.",
    "{s} told me about {y}.",
    "{s} is going to {x}.",
    "{s} said {p} wants to {x}.",
    "{s} keeps talking about {y}.",
    "{s} tried to {x}.",
    "{s} is thinking about {y}.",
    "{s} threatened to {x}.",
    "I'm afraid {s} will {x}.",
)
WHO = (
    "He",
    "My husband",
    "My boyfriend",
    "My wife",
    "She",
    "My ex",
    "My partner",
    "My stepdad",
)
DOES = (
    "hit me",
    "hits me",
    "slapped me again",
    "choked me last night",
    "pushed me against the wall",
    "kicks me",
    "threatened to kill me",
    "threatens to hurt me",
    "threatens to leave with the kids",
    "checks my phone",
    "reads my messages",
    "tracks my location",
    "won't let me leave the house",
    "doesn't let me see my friends",
    "controls my money",
    "took my bank card",
    "locked me in",
    "forces me to have sex",
    "raped me",
    "calls me worthless",
    "screams at me every day",
    "throws things at me",
    "broke my phone",
    "follows me everywhere",
    "punched the wall next to me",
    "grabbed me by the arm",
    "strangled me",
    "says nobody will believe me",
    "hurts me",
    "twists my arm",
    "spits on me",
    "pulled my hair",
    "burned me with a cigarette",
    "makes me ask for permission",
    "keeps my passport",
    "installed a tracker on my phone",
    "humiliates me in front of others",
    "beats me",
    "is violent",
    "is abusive",
    "scares me when he drinks",
    "threatened me with a knife",
    "shoves me",
    "insults me constantly",
    "monitors my calls",
    "isolates me from my family",
    "deletes my contacts",
    "destroyed my things",
    "pressures me into sex",
    "stalks me",
)
ACTOS = (
    "matarme",
    "suicidarme",
    "morir",
    "morirme",
    "quitarme la vida",
    "desaparecer para siempre",
    "cortarme",
    "hacerme daño",
    "acabar con mi vida",
    "acabar con todo",
    "colgarme",
    "tirarme de un puente",
    "tomarme todas las pastillas",
    "lastimarme",
    "dejar de vivir",
    "ahorcarme",
    "cortarme las venas",
    "dormir y no despertar",
    "terminar con todo",
    "no existir",
)
COMIENZOS = (
    "Quiero {}.",
    "Voy a {}.",
    "He pensado en {}.",
    "Tengo ganas de {}.",
    "Pienso en {} todos los días.",
    "Intenté {}.",
    "Me gustaría {}.",
    "Necesito {}.",
    "ya solo quiero {}",
    "Estoy pensando en {}.",
    "Quisiera {}.",
    "A veces quiero {}.",
)


def missed(lines: list[str]) -> list[str]:
    return [line for line in lines if heard(line) is None]


def test_every_way_of_saying_it_of_oneself_is_heard():
    lines = [way.format(*act.split("|")) for way, act in product(BEGINNINGS, ACTS)]
    assert len(missed(lines)) <= 0.03 * len(lines), missed(lines)


def test_every_way_of_saying_it_of_someone_else_is_heard():
    acts = [act.replace("myself", "herself").replace("my ", "her ").split("|") for act in ACTS]
    lines = [
        way.format(s=someone, p="she", x=act[0], y=act[1])
        for way, someone, act in product(OF_SOMEONE, SOMEONE, acts)
    ]
    assert len(missed(lines)) <= 0.05 * len(lines), missed(lines)


def test_every_harm_is_heard_whoever_at_home_does_it():
    lines = [f"{who} {does}." for who, does in product(WHO, DOES)]
    assert len(missed(lines)) <= 0.05 * len(lines), missed(lines)


def test_it_is_heard_in_spanish_with_and_without_accents():
    lines = [way.format(act) for way, act in product(COMIENZOS, ACTOS)]
    bare = [line.translate(str.maketrans("áéíóúñ", "aeioun")) for line in lines]
    assert len(missed([*lines, *bare])) <= 0.03 * 2 * len(lines)


def test_a_card_about_oneself_is_for_oneself():
    lines = [BEGINNINGS[0].format(*act.split("|")) for act in ACTS]
    found = [heard(line) for line in lines]
    assert {one.card for one in found if one} == {"self"}
