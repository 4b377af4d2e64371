"""Teams and pools for properties."""

from hypothesis import strategies as st

LEVELS = st.integers(1, 3)


def teams_in_pools(
    *, most_team: int = 6, most_rest: int = 8, levels: st.SearchStrategy[int] = LEVELS
) -> st.SearchStrategy[tuple[list[int], list[int]]]:
    """Draw a team and a pool that includes it."""
    return st.tuples(
        st.lists(levels, min_size=1, max_size=most_team), st.lists(levels, min_size=0, max_size=most_rest)
    ).map(lambda team_and_rest: (team_and_rest[0], team_and_rest[0] + team_and_rest[1]))
