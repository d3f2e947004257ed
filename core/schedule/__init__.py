"""When and where (스케줄 · スケジュール): units, shooting days, strips, banners, the unscheduled pool.

Imports script and below.
"""
