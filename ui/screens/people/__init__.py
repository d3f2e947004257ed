"""The people screen (크루 · クルー): crew by department, the cast list, companies; typed into like a sheet of paper."""
