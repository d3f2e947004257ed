"""The files of the sample production say nothing the loader would overlook."""

import pytest

from core.calls.call_times import CALL_TIMES
from core.sample.source import tables

FORM: dict[str, dict[str, str]] = {
    "production": {"episode": "number title script", "company": "key name country role phone"},
    "people": {"crew": "key name side language company phone email department position unit in_header"},
    "cast": {"role": "key number name kind agency manager manager_phone note actor"},
    "places": {
        "place": "key name country place_type address latitude_micro longitude_micro parking hospital"
        " hospital_phone note",
        "set": "key main sub int_ext place_type place",
    },
    "scenes": {"scene": "id set day_night script_day synopsis also elements untranslated"},
    "schedule": {
        "unit": "letter name country",
        "day": "key unit number date kind place first_shot_at is_locked note strips untranslated",
    },
    "calls": {
        "sheet": "day version departs_at assembles_at wraps_at wrap_out_at assemble_place parking weather temperature"
        " precipitation rain_plan rain_decides_at rain_decider notices meals next_day",
        "cast": f"day role place costume note {' '.join(CALL_TIMES)}",
        "extras": "day kind men women ages call_at place costume scenes contact contact_phone",
        "note": "day department text untranslated",
    },
}


@pytest.mark.parametrize("name", FORM)
def test_a_file_holds_no_field_that_nobody_reads(name: str) -> None:
    written = tables(name)
    unread = [
        (table, field) for table, known in FORM[name].items() for row in written[table] for field in row
        if field not in known.split()
    ]  # fmt: skip
    assert unread == []


def test_costumes_are_given_for_roles_and_script_days_that_exist() -> None:
    written = tables("scenes")
    roles = {row["key"] for row in tables("cast")["role"]}
    days = {row["script_day"] for row in written["scene"]}
    strange = [(role, day) for role, by_day in written["costumes"].items() for day in by_day
               if role not in roles or day not in days]  # fmt: skip
    assert strange == []


def test_every_scene_of_the_breakdown_and_every_set_is_used() -> None:
    scenes = tables("scenes")["scene"]
    assert {row["set"] for row in scenes} == {row["key"] for row in tables("places")["set"]}
