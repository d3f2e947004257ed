"""The Today screen (오늘 · 今日): what is due next, what is missing for it, and the days to come."""
