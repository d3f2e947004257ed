"""The order of departments on paper: Korean contact lists (연락망) and Japanese staff lists (スタッフリスト) differ."""

from collections.abc import Mapping

from core.people.model import Department
from core.values.language_code import Country

DEPARTMENT_ORDER: Mapping[Country, tuple[Department, ...]] = {
    Country.KR: tuple(Department),
    Country.JP: (
        Department.PRODUCTION_COMPANY,
        Department.BROADCASTER,
        Department.WRITING,
        Department.CAMERA,
        Department.LIGHTING,
        Department.SOUND,
        Department.GRIP,
        Department.ART,
        Department.SET_DECORATION,
        Department.PROPS,
        Department.COSTUME,
        Department.HAIR_MAKEUP,
        Department.SPECIAL_MAKEUP,
        Department.POST,
        Department.VFX,
        Department.STUNT,
        Department.SPECIAL_EFFECTS,
        Department.ANIMALS,
        Department.DIRECTING,
        Department.PRODUCTION,
        Department.LOCATION,
        Department.TRANSPORT,
        Department.EXTRAS,
        Department.CATERING,
        Department.SAFETY,
        Department.PUBLICITY,
        Department.INTERPRETING,
    ),
}
"""In Japan the technical departments come first, and directing and production close the crew."""

_PLACES = {
    (country, department): place
    for country, order in DEPARTMENT_ORDER.items()
    for place, department in enumerate(order)
}


def place_of(department: Department, country: Country) -> int:
    """Return the place of a department in a country's lists, from 0."""
    return _PLACES[country, department]
