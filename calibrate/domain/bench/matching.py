"""Seating people so that as many roles as possible are held at the same time (Hopcroft and Karp, 1973)."""

from collections import deque
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

Role = TypeVar("Role")
Name = TypeVar("Name")


def maximum_matching(options: Mapping[Role, Collection[Name]]) -> dict[Role, Name]:
    """Return one way to give as many roles as possible somebody of their own, nobody two.

    Takes about E times the root of V steps for E options and V roles, and no
    recursion: the length of a chain of exchanges is bounded by memory alone.
    The same options in the same order give the same answer.
    """
    seated: dict[Role, Name] = {}
    holding: dict[Name, Role] = {}
    while layers := _layers(options, seated, holding):
        for role in options:
            if role not in seated:
                _exchange(role, options, layers, seated, holding)
    return seated


def indispensable(options: Mapping[Role, Collection[Name]]) -> list[Name]:
    """Return whose leaving would leave one role more without anybody, in the order they are first named.

    These are the people that every largest seating needs: they hold a seat,
    and no chain of exchanges leads to it from somebody who holds none.
    """
    seated = maximum_matching(options)
    wanted_by: dict[Name, list[Role]] = {}
    for role, names in options.items():
        for name in names:
            wanted_by.setdefault(name, []).append(role)
    taken = set(seated.values())
    replaceable = {name for name in wanted_by if name not in taken}
    waiting = deque(replaceable)
    while waiting:
        for role in wanted_by[waiting.popleft()]:
            holder = seated.get(role)
            if holder is not None and holder not in replaceable:
                replaceable.add(holder)
                waiting.append(holder)
    return [name for name in wanted_by if name not in replaceable]


def _layers(
    options: Mapping[Role, Collection[Name]], seated: Mapping[Role, Name], holding: Mapping[Name, Role]
) -> dict[Role, int]:
    """Return how many exchanges away from an empty role each role is; nothing where no seating is larger."""
    layers = {role: 0 for role in options if role not in seated}
    waiting = deque(layers)
    is_larger_possible = False
    while waiting:
        role = waiting.popleft()
        for name in options[role]:
            holder = holding.get(name)
            if holder is None:
                is_larger_possible = True
            elif holder not in layers:
                layers[holder] = layers[role] + 1
                waiting.append(holder)
    return layers if is_larger_possible else {}


def _exchange(
    role: Role,
    options: Mapping[Role, Collection[Name]],
    layers: dict[Role, int],
    seated: dict[Role, Name],
    holding: dict[Name, Role],
) -> None:
    """Fill an empty role along one chain of exchanges, if there is one; a role that leads nowhere is passed once."""
    chain: list[tuple[Role, Iterator[Name]]] = [(role, iter(options[role]))]
    moving: list[Name] = []
    while chain:
        at, rest = chain[-1]
        for name in rest:
            holder = holding.get(name)
            if holder is None:
                for (to, _), mover in zip(chain, [*moving, name], strict=True):
                    seated[to], holding[mover] = mover, to
                return
            if layers.get(holder) == layers[at] + 1:
                moving.append(name)
                chain.append((holder, iter(options[holder])))
                break
        else:
            chain.pop()
            del layers[at]
            if moving:
                moving.pop()
