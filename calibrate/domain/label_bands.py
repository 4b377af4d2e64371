"""What a file's own labels mean, as far as the file itself tells: last cycle's ratings are read by them."""

from collections import defaultdict
from collections.abc import Mapping

from calibrate.domain.axis import Axis, Band
from calibrate.domain.population import Population


def label_key(label: str) -> str:
    """Return a label as it is looked up: without case, its words one blank apart."""
    return " ".join(label.split()).casefold()


def label_bands(population: Population, axis: Axis) -> Mapping[str, Band]:
    """Return the band of each label that this file uses for one band alone on a question, and of the three words.

    A label that stands for several bands tells nothing and is absent; one of
    the words low, middle and high that the file uses itself means what it
    means there.
    """
    found: defaultdict[str, set[Band]] = defaultdict(set)
    labels = population.details.get(f"{axis}_label") or ("",) * len(population)
    for label, band in zip(labels, population.bands(axis), strict=True):
        if band is not None:
            found[label_key(label)].add(band)
    for band in Band:
        found.setdefault(band.word, {band})
    return {label: next(iter(bands)) for label, bands in found.items() if label and len(bands) == 1}
