"""What is written in the sample production: places, scenes as the scripts have them, and their breakdown."""

from core.sample.source import Row, row_id, script_bytes, tables, texts
from core.script.detect import parse_script
from core.script.estimate import estimated_length, estimated_seconds
from core.script.importing import SourceFile, appearances, import_script
from core.script.model import (
    Appearance,
    DayNight,
    Element,
    ElementCategory,
    Episode,
    IntExt,
    Place,
    PlaceType,
    Scene,
    SceneElement,
    SceneRole,
)
from core.script.parsed import ParsedScene, ParsedScript
from core.store.step import Step
from core.store.store import Store
from core.values.ids import Id
from core.values.language_code import Country
from core.values.order_keys import keys_after
from core.values.texts import TwoTexts


def add_script(store: Store, step: Step) -> None:
    """Write places, episodes, scenes and breakdown, then import the scripts, so that their lines are accounted for.

    The scenes are written first, under identities of their own; the import finds them as they are.
    """
    written = tables("places")
    for row in written["place"]:
        step.save(_place(row))
    sets = {row["key"]: row for row in written["set"]}
    breakdown = _Breakdown(step, sets)
    for row in tables("production")["episode"]:
        episode = Episode(id=row_id("episode", str(row["number"])), number=row["number"], title=texts(row, "title"))
        step.save(episode)
        source = SourceFile(row["script"], script_bytes(row["script"]))
        parsed = parse_script(source.name, source.data)
        for scene, key in zip(parsed.scenes, keys_after("", len(parsed.scenes)), strict=True):
            breakdown.add(episode, parsed, scene, key)
        import_script(store, parsed, source, episode.number)


def _place(row: Row) -> Place:
    return Place(
        id=row_id("place", row["key"]),
        name=texts(row, "name"),
        country=Country(row["country"]),
        place_type=PlaceType(row["place_type"]),
        address=texts(row, "address"),
        latitude_micro=row["latitude_micro"],
        longitude_micro=row["longitude_micro"],
        parking=texts(row, "parking"),
        hospital=texts(row, "hospital"),
        hospital_phone=row["hospital_phone"],
        note=texts(row, "note"),
    )


class _Breakdown:
    """Writes scenes one by one, and each element once."""

    def __init__(self, step: Step, sets: dict[str, Row]) -> None:
        self.step = step
        self.sets = sets
        written = tables("scenes")
        self.scenes: dict[str, Row] = {row["id"]: row for row in written["scene"]}
        self.costumes: dict[str, dict[str, str]] = written["costumes"]
        self.roles = {name: row["key"] for row in tables("cast")["role"] for name in (row["name"][1], row["name"][2])}
        self.elements: dict[tuple[str, str], Id] = {}

    def add(self, episode: Episode, parsed: ParsedScript, written: ParsedScene, order_key: str) -> None:
        """Write one scene with its cast and elements."""
        label = f"{episode.number}-{written.number}"
        row = self.scenes[label]
        place = self.sets[row["set"]]
        length = estimated_length(written, parsed.script_format)
        scene = Scene(
            id=row_id("scene", label),
            episode_id=episode.id,
            number=written.number,
            heading=written.heading.text,
            int_ext=IntExt(place["int_ext"]),
            day_night=DayNight(row["day_night"]),
            place_type=PlaceType(place["place_type"]),
            main_set=texts(place, "main"),
            sub_set=texts(place, "sub"),
            synopsis=texts(row, "synopsis"),
            script_day=row["script_day"],
            length=length,
            screen_seconds=estimated_seconds(length, parsed.script_format),
            place_id=row_id("place", place["place"]),
            script_language=parsed.language,
            body=written.body,
            order_key=order_key,
        )
        self.step.save(scene)
        self._add_cast(scene, row, written)
        self._add_needs(scene, row)

    def _add_cast(self, scene: Scene, row: Row, written: ParsedScene) -> None:
        for role, appearance in self._cast(row, written).items():
            part = SceneRole(
                id=row_id("part", f"{row['id']}-{role}"),
                scene_id=scene.id,
                role_id=row_id("role", role),
                appearance=appearance,
                costume=self.costumes.get(role, {}).get(row["script_day"], ""),
            )
            self.step.save(part)

    def _add_needs(self, scene: Scene, row: Row) -> None:
        for number, (category, ko, ja, *quantity) in enumerate(row["elements"], start=1):
            need = SceneElement(
                id=row_id("need", f"{row['id']}-{number}"),
                scene_id=scene.id,
                element_id=self._element(category, ko, ja),
                quantity=quantity[0] if quantity else 1,
            )
            self.step.save(need)

    def _cast(self, row: Row, written: ParsedScene) -> dict[str, Appearance]:
        """Return who speaks or is heard, as the script has it, then whom it only shows."""
        heard = appearances(written, ())
        cast = {self.roles[name]: appearance for name, appearance in heard.items()}
        for each in row.get("also", []):
            role, appearance = each.split(":")
            cast[role] = Appearance(appearance)
        return cast

    def _element(self, category: str, ko: str, ja: str) -> Id:
        key = (category, ko)
        if key not in self.elements:
            element = Element(
                id=row_id("element", str(len(self.elements) + 1)),
                category=ElementCategory(category),
                name=TwoTexts(ko, ja),
            )
            self.elements[key] = self.step.save(element).id
        return self.elements[key]
