"""The comparison with SciPy and its kin is collected where they are installed."""

from importlib.util import find_spec

_ORACLES = ("scipy", "statsmodels", "krippendorff")

collect_ignore = [] if all(find_spec(name) for name in _ORACLES) else ["test_oracles.py"]
