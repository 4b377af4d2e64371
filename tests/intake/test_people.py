"""Names in one column, in two, and in one and a half."""

import pytest

from tests.intake.files import Folder


def names(folder: Folder, *rows: str) -> tuple[str, ...]:
    people = folder.read(*rows).population
    assert people is not None
    return people.names


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Nom,Prénom", "Abel,Ada"),
        ("Name,Vorname", "Abel,Ada"),
        ("Cognome,Nome", "Abel,Ada"),
        ("Apellidos,Nombre", "Abel,Ada"),
        ("Last name,First name", "Abel,Ada"),
        ("Full name,First name", "Ada Abel,Ada"),
        ("Name,Surname", "Ada Abel,Abel"),
        ("Last name,First name,Preferred name", "Abel,Ada,"),
        ("Last name,First name,Preferred name", "Abel,Ada,Adi"),
        ("Last name,First name,Display name", "Abel,Ada,Ada Abel"),
    ],
)
def test_everybody_has_a_whole_name(folder: Folder, header: str, row: str) -> None:
    assert names(folder, f"ID,{header},Performance,Potential", f"1,{row},low,low") == ("Ada Abel",)


def test_a_blank_among_whole_names_is_filled_from_the_halves(folder: Folder) -> None:
    rows = ("1,Ada Abel,Ada,Abel,low,low", "2,,Bo,Brandt,low,low", "3,Cy Costa,Cy,Costa,low,low")

    assert names(folder, "ID,Full name,First name,Last name,Performance,Potential", *rows)[1] == "Bo Brandt"


def test_whoever_has_no_half_keeps_the_name_there_is(folder: Folder) -> None:
    rows = ("1,Adi,Ada,Abel,low,low", "2,Bo,,,low,low")

    assert names(folder, "ID,Preferred name,First name,Last name,Performance,Potential", *rows) == ("Ada Abel", "Bo")
