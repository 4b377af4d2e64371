"""Names that are ordinary words too: alone they are nobody."""

from calibrate.domain.rationale.words.listed import listed

_GIVEN = """
    will, mark, may, april, june, august, rose, grace, hope, faith, joy, bill, art, grant, frank, chase, guy, ray,
    rich, pat, penny, dawn, lily, olive, page, max, min, don, earl, duke, pearl, ruby, amber, jade, crystal,
    summer, autumn, dean, miles, cliff, norm, chip, skip, peg, sky, angel, destiny, trinity, victor, major,
    junior, case, clay, colt, cash, chance, hunter, jean, herb, rusty, sandy, sunny, stormy, honor, honour,
    patience, charity, mercy, temperance, melody, harmony, aria, iris, holly, hazel, sage, cherry, sol, paz, mar,
    leal, angel, alba, aurora, odd, even, bent, fleur, aime, desire, constant, parfait, prudent, ernst, gerade,
    sommer, august, long, an, so, do, no, my, man, hang, sing, song, sun, hung, dung, bang, young, son
"""
_FAMILY = """
    short, little, small, king, prince, knight, bishop, pope, noble, baker, cook, smith, mason, carpenter, miller,
    fisher, potter, porter, cooper, walker, turner, marsh, park, hill, wood, woods, field, fields, lake, rivers,
    brook, brooks, stone, banks, bush, forest, ford, church, house, hall, castle, bridge, street, lane, gates,
    west, north, south, east, best, good, sharp, wise, strong, power, powers, price, cross, day, weeks, summers,
    winter, winters, spring, fall, frost, snow, rain, storm, gray, grey, green, brown, black, white, blue, silver,
    gold, fox, wolf, bear, bird, drake, finch, lamb, bull, fish, bell, ball, post, bond, love, law, laws, judge,
    read, reed, rush, swift, quick, speed, marks, sales, sale, brand, worth, self, real, bright, moody, savage,
    gentle, nice, fair, frank, blunt, stern, meek, proud, daily, early, english, french, german, holland, ireland,
    london, paris, york, lincoln, washington, jordan, israel, china, chase, dear, dean, head, hand, hands, foot,
    beard, root, roots, branch, berry, rice, bean, beans, oats, bacon, ham, honey, pepper, salt, sugar, butler,
    chamberlain, constable, marshal, sergeant, page, parson, priest, monk, deacon, weaver, dyer, glover, skinner,
    tanner, shepherd, farmer, fuller, sawyer, thatcher, wright, driver, singer, piper, archer, bowman, spears,
    pike, lance, steel, cannon, gunn, shields, booth, temple, abbey, cole, coal, peat, moss, heath, glass, bowl,
    pitt, wells, poole, pond, ponds, shore, beach, banks, ash, oak, birch, elder, thorn, bloom, flower, flowers,
    garland, land, landing, case, close, court, gale, blow, plant, key, keys, lock, locke, nail, hammer, wheel,
    wheels, cable, cord, rope, core, data, link, test, tester, case, ticket, rodeo, le, la, de, van, von, der,
    den, del, della, di, da, du, des, dos, das, el, al, bin, ben, ibn, abu, san, saint, santa, st, mac, mc, ter,
    ten, te, zu, zum, af, av, ap, nic, ni, y, e, i, jr, sr, ii, iii, dr, mr, mrs, ms, prof, lo, he, she, you, me,
    ma, be, am, is, it, in, on, at, by, to, of, or, if, as, up, us, we, go, ad, ok, pc, hr, ui, ux, qa, vp, pm,
    db, see, so, ho, oh, he
"""
_ELSEWHERE = """
    klein, gross, lang, kurz, jung, alt, braun, schwarz, weiss, koch, bauer, richter, kaiser, vogel, berg, bach,
    herbst, freitag, montag, sonntag, sommer, stark, reich, neu, hoch, tief, recht, ernst, roth, rot, grun, stein,
    baum, wald, see, feld, graf, herzog, schreiber, schneider, zimmermann, fischer, meister, lehrer, bank, sturm,
    frei, fuchs, hase, hahn, petit, grand, blanc, noir, rouge, roux, roi, marchand, boulanger, berger, bon, garde,
    leger, gros, court, rey, calle, campo, campos, blanco, bravo, fuerte, pastor, prado, rio, rios, guerra, costa,
    neto, filho, vale, monte, serra, praia, lage
"""

ORDINARY = frozenset(listed(_GIVEN, _FAMILY, _ELSEWHERE))
"""Single words, plain."""

NOT_BY_CAPITALS = frozenset(
    listed(
        """
        may, april, june, august, march, summer, autumn, spring, winter, fall, sommer, herbst, freitag, montag,
        sonntag, north, south, east, west, english, french, german, daily, de, la, le, van, von, der, den, del,
        della, di, da, du, des, dos, das, el, al, bin, ben, ibn, abu, san, saint, santa, st, ter, ten, te, zu,
        zum, af, av, ap, y, e, i, jr, sr, ii, iii, dr, mr, mrs, ms, prof, do, so, no, my, an, holland, ireland,
        london, paris, york, lincoln, washington, israel, china, data, core
        """
    )
)
"""Those that are written with a capital without being anybody."""

ARTICLES = frozenset(listed("the, a, an, our, der, die, das, den, dem, el, los, las, le, les, o, os, as"))
"""What stands before a thing, not before a person."""
