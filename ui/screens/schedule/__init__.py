"""The schedule screen (스케줄 · スケジュール): the strips of every day on the clock, and the unscheduled pool."""
