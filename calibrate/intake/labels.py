"""Which rating labels mean which band, and which mean that nobody rated. Looked up folded."""

import re
from functools import cache
from types import MappingProxyType

from calibrate.domain.axis import Axis, Band
from calibrate.intake.fold import fold

_EITHER = MappingProxyType({
    Band.LOW: (
        "low", "lo", "l", "very low", "bottom", "below", "limited", "niedrig", "gering", "tief", "faible", "bas",
        "niski", "niska", "низкий", "ниже", "하",
        "bajo", "baixo", "basso", "laag", "låg", "低", "低い", "낮음",
    ),
    Band.MIDDLE: (
        "middle", "mid", "medium", "moderate", "med", "m", "average", "mittel", "moyen", "moyenne", "medio", "médio",
        "gemiddeld", "medel", "średni", "średnia", "средний", "중", "中", "中等", "普通", "보통",
    ),
    Band.HIGH: (
        "high", "hi", "h", "very high", "top", "above", "hoch", "élevé", "élevée", "haut", "fort", "alto", "hoog",
        "hög", "wysoki", "wysoka", "высокий", "выше", "상",
        "高", "高い", "높음",
    ),
})  # fmt: skip

_PERFORMANCE = MappingProxyType({
    Band.LOW: (
        "below expectations", "below standard", "below the standard", "below target", "far below expectations",
        "significantly below expectations", "well below expectations", "does not meet", "does not meet expectations",
        "did not meet expectations", "not meeting expectations", "not met", "partially meets",
        "partially meets expectations", "partially met", "partially met expectations", "meets some expectations",
        "meets some", "mostly meets", "inconsistent", "needs improvement", "improvement needed",
        "improvement required",
        "needs development", "needs work", "developing", "unsatisfactory", "unacceptable", "poor", "weak",
        "underperforming", "under performing", "low performer", "low performance", "pip",
        "performance improvement plan", "off track", "minimal",
        "nicht erfüllt", "teilweise erfüllt", "unter erwartung", "unter den erwartungen", "ungenügend", "mangelhaft",
        "en dessous des attentes", "inférieur aux attentes", "insuffisant", "à améliorer", "ne répond pas",
        "por debajo de lo esperado", "no cumple", "insatisfactorio", "abaixo do esperado", "sotto le aspettative",
        "onder verwachting", "onvoldoende", "under förväntan", "poniżej oczekiwań", "не соответствует",
        "ниже ожиданий", "低绩效", "不合格", "待改进", "需改进", "不达标", "低于期望",
        "要改善", "미흡",
    ),
    Band.MIDDLE: (
        "meets", "meets expectations", "fully meets", "fully meets expectations", "meets all expectations",
        "consistently meets expectations", "met expectations", "met", "meets standard", "at standard",
        "at the standard", "on target", "on track", "meets target", "achieves", "achieved", "achieves expectations",
        "solid", "solid performer", "solid performance", "successful", "fully successful", "successful performer",
        "effective", "fully effective", "satisfactory", "competent", "proficient", "good", "core", "core performer",
        "valued", "valued contributor", "consistent", "expected", "as expected", "strong meets", "meets plus",
        "medium performance",
        "erfüllt", "voll erfüllt", "erfüllt erwartungen", "erfüllt die erwartungen", "entspricht den erwartungen",
        "répond aux attentes", "conforme aux attentes", "conforme", "satisfaisant", "atteint",
        "cumple", "cumple expectativas", "cumple con lo esperado", "satisfactorio", "atende", "dentro do esperado",
        "in linea con le aspettative", "in linea", "volgens verwachting", "voldoet", "voldoende", "enligt förväntan",
        "spełnia oczekiwania",
        "соответствует", "соответствует ожиданиям",
        "中绩效", "合格", "达标", "称职", "符合期望", "达到期望", "标准", "標準", "달성",
    ),
    Band.HIGH: (
        "exceeds", "exceeds expectations", "exceeded", "exceeded expectations", "exceeds all expectations",
        "exceeds standard", "exceeds target", "consistently exceeds expectations", "often exceeds expectations",
        "frequently exceeds expectations", "far exceeds", "far exceeds expectations", "greatly exceeds",
        "greatly exceeds expectations", "significantly exceeds expectations", "exceeds some expectations",
        "above expectations", "above standard", "above the standard", "above target", "above average",
        "well above expectations", "outstanding", "exceptional", "excellent", "superior", "distinguished",
        "role model", "exemplary", "redefines expectations", "transformative", "star", "top performer",
        "high performer", "high performance", "strong", "strong performer", "truly outstanding", "very good",
        "übertrifft", "übertrifft erwartungen", "übertrifft die erwartungen", "deutlich übertroffen", "übertroffen",
        "hervorragend", "ausgezeichnet", "sehr gut", "dépasse", "dépasse les attentes", "supérieur aux attentes",
        "supera", "supera expectativas", "supera lo esperado", "sobresaliente", "excelente", "excepcional",
        "acima do esperado", "sopra le aspettative", "eccellente", "boven verwachting", "uitstekend",
        "powyżej oczekiwań", "превосходит", "выше ожиданий",

        "över förväntan", "高绩效", "优秀", "卓越", "杰出", "超出期望", "超越期望", "优", "優秀", "탁월",
    ),
})  # fmt: skip

_POTENTIAL = MappingProxyType({
    Band.LOW: (
        "low potential", "limited potential", "lower potential", "well placed", "well placed here", "at potential",
        "at level", "at full potential", "expert in role", "stay in role", "contribute in role", "current level",
        "grow in role", "geringes potenzial", "faible potentiel", "bajo potencial", "低潜力", "潜力低",
    ),
    Band.MIDDLE: (
        "medium potential", "moderate potential", "mid potential", "some potential", "one step", "one level",
        "growth potential", "lateral", "promotable", "promotable one level", "can grow one level", "growth",
        "mittleres potenzial", "potentiel moyen", "potencial medio", "中潜力", "潜力中",
    ),
    Band.HIGH: (
        "high potential", "hipo", "hi po", "high growth potential", "very high potential",
        "further", "further beyond", "two levels", "two or more levels", "promotable two levels", "multiple levels",
        "exceptional potential", "top talent", "future leader",
        "hohes potenzial", "haut potentiel", "alto potencial", "高潜", "高潜力", "潜力高", "高潜人才",
    ),
})  # fmt: skip

_UNRATED = (
    "na", "n a", "nr", "nil", "none", "null", "nan", "tbd", "tbc", "unrated", "not rated", "not yet rated",
    "no rating", "not applicable", "not available", "not assessed", "not evaluated", "not reviewed", "not eligible",
    "ineligible", "pending", "in progress", "incomplete", "too new", "too new to rate", "too early",
    "too early to rate", "too early to review", "too soon", "too soon to rate", "new hire", "new joiner",
    "new in role", "new to role", "newly hired", "on leave", "leave", "leave of absence", "loa", "parental leave",
    "maternity leave", "sick leave", "probation", "in probation", "exempt", "unknown", "unassigned",
    "insufficient time", "blank", "empty", "not yet assessed", "not yet evaluated", "not yet reviewed", "not scored",
    "no score", "no review", "not completed", "not started", "not submitted", "not calibrated",
    "nicht bewertet", "keine bewertung", "keine angabe", "zu neu", "elternzeit", "non évalué", "non applicable",
    "sin evaluar", "no aplica", "não avaliado", "non valutato", "niet beoordeeld", "nvt", "ej bedömd",
    "brak oceny", "nie dotyczy", "не оценен", "не оценено", "нет оценки", "не применимо",
    "未评", "未评估", "未评价", "暂无", "无", "不适用", "新员工", "休假", "未評価", "해당없음",
)  # fmt: skip
_NUMBER_BEFORE = re.compile(r"^[(\[]?\d[)\]]?\s*[-–—:.=)]\s*(?=[^\W\d])")
_UNRATED_SHAPE = re.compile(
    r"^(?:n\s*/\s*a\b|[-–—./?*\s]+$|90[\s-]?day)|too (?:new|early|soon)|on leave", re.IGNORECASE
)


@cache
def _table(axis: Axis) -> dict[str, Band]:
    own = _PERFORMANCE if axis is Axis.PERFORMANCE else _POTENTIAL
    table = {fold(label): band for band, labels in _EITHER.items() for label in labels}
    table.update((fold(label), band) for band, labels in own.items() for label in labels)
    return table


@cache
def _unrated() -> frozenset[str]:
    return frozenset(map(fold, _UNRATED))


def is_unrated(label: str) -> bool:
    """Tell whether a label says that nobody has rated."""
    words = _NUMBER_BEFORE.sub("", label)
    return not _unrated().isdisjoint((fold(label), fold(words))) or _UNRATED_SHAPE.search(words) is not None


def band_of(axis: Axis, label: str) -> Band | None:
    """Return the band a label means on an axis; None if it is not known."""
    folded = fold(label)
    table = _table(axis)
    return table.get(folded) or table.get(folded.removesuffix(axis.value)) or table.get(folded.removesuffix("rating"))
