"""Sunrise and sunset anywhere, without a network.

The formulas are those of the NOAA solar calculator, after Meeus, Astronomical Algorithms (1991); good to about
a minute between the polar circles. Korea and Japan share one clock, nine hours ahead of UTC, without summer time.
"""

import math
from dataclasses import dataclass
from datetime import date

from core.values.times import DayMinute

ZENITH = 90.833
"""Degrees from overhead when the upper edge of the sun touches the horizon, refraction included."""

GOLDEN_ZENITH = 84.0
"""Six degrees above the horizon: the magic hour lies between this and sunset."""

CLOCK_MINUTES = 9 * 60
MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Sun:
    """The light of one day at one place, in minutes of that date on the clock of Seoul and Tokyo."""

    rises_at: DayMinute
    sets_at: DayMinute
    magic_hour_at: DayMinute


def sun_of(day: date, latitude_micro: int, longitude_micro: int) -> Sun | None:
    """Return the sun of a day at a place in millionths of a degree; None where it does not rise or set."""
    latitude, longitude = latitude_micro / MICRO, longitude_micro / MICRO
    rise, sets = _passes(day, latitude, longitude, ZENITH)
    golden = _passes(day, latitude, longitude, GOLDEN_ZENITH)[1]
    if rise is None or sets is None or golden is None:
        return None
    return Sun(*(DayMinute(round(minute) % (24 * 60)) for minute in (rise, sets, golden)))


def _passes(day: date, latitude: float, longitude: float, zenith: float) -> tuple[float | None, float | None]:
    """Return the minutes at which the sun passes a zenith distance, upward and downward."""
    found: list[float | None] = []
    for direction in (1, -1):
        minute = 12 * 60 - 4 * longitude
        for _ in range(3):
            declination, equation = _sun_at(day, minute)
            cosine = (math.cos(math.radians(zenith)) - math.sin(math.radians(latitude)) * math.sin(declination)) / (
                math.cos(math.radians(latitude)) * math.cos(declination)
            )
            if abs(cosine) > 1:
                return None, None
            minute = 720 - 4 * (longitude + direction * math.degrees(math.acos(cosine))) - equation
        found.append(minute + CLOCK_MINUTES)
    return found[0], found[1]


def _sun_at(day: date, utc_minute: float) -> tuple[float, float]:
    """Return the declination in radians and the equation of time in minutes."""
    century = (day.toordinal() + 1_721_424.5 + utc_minute / 1440 - 2_451_545) / 36_525
    mean_longitude = math.radians((280.46646 + century * (36_000.76983 + century * 0.0003032)) % 360)
    anomaly = math.radians(357.52911 + century * (35_999.05029 - 0.0001537 * century))
    eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century)
    centre = (
        math.sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
        + math.sin(2 * anomaly) * (0.019993 - 0.000101 * century)
        + math.sin(3 * anomaly) * 0.000289
    )
    node = math.radians(125.04 - 1934.136 * century)
    apparent = mean_longitude + math.radians(centre - 0.00569 - 0.00478 * math.sin(node))
    obliquity = math.radians(
        23.439291 - century * (0.0130042 + century * (0.00000016 - century * 0.000000504)) + 0.00256 * math.cos(node)
    )
    declination = math.asin(math.sin(obliquity) * math.sin(apparent))
    y = math.tan(obliquity / 2) ** 2
    equation = 4 * math.degrees(
        y * math.sin(2 * mean_longitude)
        - 2 * eccentricity * math.sin(anomaly)
        + 4 * eccentricity * y * math.sin(anomaly) * math.cos(2 * mean_longitude)
        - 0.5 * y * y * math.sin(4 * mean_longitude)
        - 1.25 * eccentricity * eccentricity * math.sin(2 * anomaly)
    )
    return declination, equation
