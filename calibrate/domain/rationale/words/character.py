"""What a person is like, where a reason should say what was done."""

from calibrate.domain.rationale.words.listed import listed

_ENGLISH = """
    brilliant, brilliance, genius, geniuses, gifted, talented, talent, naturally talented, clever, smart,
    smartest, intelligent, intelligence, bright mind, very bright, so bright, bright person, bright spark, sharp
    mind, very sharp, quick witted, attitude, attitudes, mindset, personality, personalities, temperament,
    character, charisma, charismatic, gravitas, executive presence, culture fit, cultural fit, team player, rock
    star, rockstar, superstar, star performer, real star, ninja, guru, wunderkind, whizz kid, high flyer, high
    flier, a player, b player, c player, low performer, high performer, top performer, weak performer, poor
    performer, natural leader, born leader, leadership material, management material, lazy, laziness, idle,
    sloppy, careless, slacker, incompetent, incompetence, stupid, dumb, clueless, useless, hopeless, mediocre
    person, arrogant, arrogance, abrasive, aggressive, bossy, pushy, stubborn, rude, impatient, toxic, difficult
    person, difficult to work with, is difficult, so difficult, too difficult as a, hard to work with, easy to
    work with, emotional, moody, hysterical, hormonal, too sensitive, oversensitive, thin skinned, high
    maintenance, needy, drama, dramatic, defensive when, gets defensive, is defensive, very defensive, immature,
    childish, naive, introvert*, extrovert*, extravert*, shy, timid, too quiet, very quiet, quiet person, quiet
    type, reserved person, insecure, confident, self confident, overconfident, confidence, lacks confidence, no
    confidence, ambitious, unambitious, lacks ambition, no ambition, lacks drive, no drive, real drive, driven
    person, very driven, hungry, passionate, passion, enthusiastic, enthusiasm, energetic, motivated, unmotivated,
    demotivated, highly motivated, hard worker, hardworking, hard working, workaholic, diligent, conscientious,
    loyal, loyalty, disloyal, very dedicated, so dedicated, highly dedicated, very committed, highly committed,
    not committed, uncommitted, nice, likeable, likable, lovely, pleasant, friendly, unfriendly, cheerful, funny,
    charming, warm person, kind person, good person, negative person, positive person, type of person, sort of
    person, person type, leader type, not a leader, no leader, not a people, great person, amazing person, great
    guy, good guy, nice guy, girl, good egg, popular, favourite, humble, modest, honest person, dishonest,
    untrustworthy, creative person, very creative, not creative, visionary, perfectionist, control freak,
    micromanager, know it all, people person, good vibe*, bad vibe*, chemistry, my gut, gut feeling
"""
_GERMAN = """
    faul, genial, genie, brillant*, begabt*, hochbegabt*, talentiert*, klug, schlau, intelligent, arrogant,
    uberheblich, stur, launisch, nett, nette, sympathisch*, unsympathisch*, charakter, personlichkeit, schlechte
    einstellung, gute einstellung, innere einstellung, motiviert, unmotiviert, hochmotiviert, fleissig*,
    ehrgeizig*, schuchtern, selbstbewusst, teamplayer, uberflieger, minderleister, leistungstrager
"""
_FRENCH = """
    paresseux, paresseuse, faineant*, brillant, brillante, genial, geniale, doue, douee, intelligente, arrogante,
    gentil, gentille, sympathique, sympa, caractere, personnalite, motive, motivee, demotive, demotivee,
    ambitieux, ambitieuse, timide, tetu, tetue
"""
_SPANISH = """
    perezoso, perezosa, vago, vaga, flojo, floja, brillante, brillantes, inteligente, arrogante, actitud,
    simpatico, simpatica, talentoso, talentosa, caracter, personalidad, motivado, motivada, desmotivad*,
    ambicioso, ambiciosa, timido, timida
"""
_PORTUGUESE = """
    preguicoso, preguicosa, brilhante, brilhantes, atitude, personalidade, esforcado, esforcada, desmotivad*,
    ambicioso, ambiciosa, simpatica, teimoso, teimosa, genio
"""

CHARACTER = listed(_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE)
"""What calls for the hint."""

NOT_CHARACTER = listed(
    """
    lazy load*, lazy evaluation, lazy import*, lazy initial*, lazy query, lazy queries, lazy frame*, smart
    contract*, smart card*, smart meter*, smart grid, smart home, smart lock*, smart phone*, smart tv, business
    intelligence, artificial intelligence, threat intelligence, market intelligence, intelligence report*,
    intelligent routing, intelligent search, aggressive timeline*, aggressive deadline*, aggressive target*,
    aggressive cache, aggressive caching, aggressive schedule, aggressive pricing, character set*, character
    limit*, character encoding*, character count*, character field*, character recognition, special character*,
    idle time, idle connection*, idle session*, idle server*, idle machine*, idle capacity, idle cash, friendly
    name*, friendly url*, user friendly, eco friendly, mobile friendly, printer friendly, defensive when parsing,
    talent acquisition, talent programme, talent program, talent pool, talent platform, talent review, talent
    team, favourite button, customer loyalty, loyalty programme, loyalty program, loyalty card*, loyalty scheme*,
    loyalty campaign*, loyalty app, loyalty point*, confidence interval*, confidence level*, confidence score*,
    confidence vote, toxic waste, toxic asset*, toxic combination*, toxic substance*, popular product*, popular
    page*, popular item*, useless alert*, useless alarm*, useless report*, careless driving, sloppy query, drama
    series, chemistry lab*, chemistry set, attitude survey*, attitude indicator, attitude control, a player base,
    idle state, motivated the, motivated a, motivated others, girl scout*
    """
)
"""Where the same words mean work."""
