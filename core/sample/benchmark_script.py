"""What is written in the benchmark production: episodes of scenes with bodies, cast and elements."""

from core.people.model import Role
from core.sample.invented import Chance
from core.script.model import (
    Appearance,
    DayNight,
    Element,
    Episode,
    IntExt,
    Place,
    PlaceType,
    Scene,
    SceneElement,
    SceneRole,
)
from core.store.step import Step
from core.values.language_code import LanguageCode
from core.values.lengths import Eighths
from core.values.order_keys import keys_after
from core.values.texts import TwoTexts

Things = tuple[list[Role], list[Place], list[Element]]


def add_episode(step: Step, chance: Chance, number: int, count: int, things: Things) -> list[Scene]:
    """Write an episode of `count` scenes; odd episodes are written in Korean, even ones in Japanese."""
    episode = step.save(Episode(id=chance.id(), number=number, title=chance.pair("places")))
    return [
        _add_scene(step, chance, episode, (position, key), things)
        for position, key in enumerate(keys_after("", count), start=1)
    ]


def _add_scene(step: Step, chance: Chance, episode: Episode, at: tuple[int, str], things: Things) -> Scene:
    roles, places, elements = things
    draw = chance.random
    principals = roles[: max(2, len(roles) // 10)]
    cast = draw.sample(principals, min(len(principals), draw.randint(2, 5))) + draw.sample(roles, draw.randint(0, 2))
    cast = list({role.id: role for role in cast}.values())
    language = LanguageCode.KO if episode.number % 2 else LanguageCode.JA
    length = draw.randint(1, 24)
    main, sub = chance.pair("places"), chance.pair("rooms")
    scene = step.save(
        Scene(
            id=chance.id(),
            episode_id=episode.id,
            number=str(at[0]),
            heading=f"{main.of(language)} / {sub.of(language)}",
            int_ext=draw.choice([IntExt.INTERIOR, IntExt.EXTERIOR]),
            day_night=draw.choice([DayNight.MORNING, DayNight.DAY, DayNight.DAY, DayNight.EVENING, DayNight.NIGHT]),
            place_type=draw.choice([PlaceType.LOCATION, PlaceType.SET]),
            main_set=main,
            sub_set=sub,
            synopsis=chance.pair("synopses", a=cast[0].name, b=cast[1].name),
            script_day=f"D{1 + (at[0] - 1) // 8}",
            length=Eighths(length),
            screen_seconds=length * 60 // 8,
            place_id=draw.choice(places).id,
            script_language=language,
            body=_body(chance, cast, language, length * 3),
            order_key=at[1],
        )
    )
    for role in cast:
        appearance = draw.choice([Appearance.SPEAKS] * 4 + [Appearance.APPEARS, Appearance.VOICE])
        step.save(SceneRole(id=chance.id(), scene_id=scene.id, role_id=role.id, appearance=appearance))
    for element in draw.sample(elements, draw.randint(0, 5)):
        step.save(SceneElement(id=chance.id(), scene_id=scene.id, element_id=element.id))
    return scene


def _body(chance: Chance, cast: list[Role], language: LanguageCode, lines: int) -> str:
    written = []
    for number in range(max(3, lines)):
        if number % 4 == 0:
            written.append(chance.pair("actions").of(language))
            continue
        speaker = chance.random.choice(cast).name.of(language)
        written.append(_speech(speaker, chance.pair("speeches"), language))
    return "\n".join(written)


def _speech(speaker: str, words: TwoTexts, language: LanguageCode) -> str:
    return f"{speaker}\t{words.ko}" if language is LanguageCode.KO else f"{speaker}「{words.ja}」"
