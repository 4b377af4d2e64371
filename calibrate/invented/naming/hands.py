"""In which order cultures take their turn, so that a small company already has many."""

from calibrate.invented.dice import Dice
from calibrate.invented.naming import africa, americas, asia, europe, scripts
from calibrate.invented.naming.culture import Culture

FIRST = (
    scripts.KANJI, scripts.HANZI, asia.VIETNAMESE, europe.GERMAN_LONG, africa.IGBO, africa.EAST, asia.ARABIC,
    asia.HINDI, asia.TURKISH, asia.KOREAN, americas.ANDEAN, americas.BRAZILIAN, europe.BRITISH, europe.CZECH,
    europe.DUTCH, europe.NORDIC,
)  # fmt: skip
"""Dealt first: four of them are what a screen must be able to show."""

SECOND = (
    africa.YORUBA_LONG, africa.AKAN, africa.WEST, africa.SOUTHERN, asia.PERSIAN, asia.TAMIL, asia.URDU,
    asia.CHINESE, asia.JAPANESE, asia.INDONESIAN, americas.MEXICAN, americas.PACIFIC, europe.POLISH,
    europe.FRENCH, europe.GERMAN, europe.PORTUGUESE,
)  # fmt: skip

THIRD = (
    africa.YORUBA, africa.ETHIOPIAN, africa.MAGHREB, asia.PUNJABI, asia.BENGALI, asia.SINHALA, asia.FILIPINO,
    asia.THAI, asia.CAUCASUS, americas.CARIBBEAN, americas.QUEBEC, europe.IRISH, europe.FINNISH,
    europe.HUNGARIAN, europe.ROMANIAN, europe.BALKAN, europe.ITALIAN, europe.BASQUE, scripts.HANGUL,
    scripts.CYRILLIC, scripts.GREEK, scripts.ARABIC,
)  # fmt: skip
"""Dealt from the 65th person on."""

_ROUND = (FIRST, SECOND, FIRST, SECOND, THIRD)


def turns(dice: Dice) -> list[Culture]:
    """Draw the order in which cultures take their turn; it is gone through again and again."""
    return [culture for hand in _ROUND for culture in dice.shuffled(hand)]
