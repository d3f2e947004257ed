"""Everything about a production that is true without a screen.

The map, from the top down; a room imports only from rooms below it:

    export      how a page is drawn: PDF, XLSX, CSV, ICS          (the only room that knows ReportLab)
    documents   what is on a page, as plain trees
    calls       tomorrow: call times and call sheets
    schedule    when and where: units, shooting days, strips
    script      what is written: episodes, scenes, elements, places
    people      who: the production, companies, persons, crew, roles
    store       the production file                               (the only room that knows SQLite)
    values      money, eighths, day minutes, names, findings      (standard library only)

Every domain room has `model.py` (records), `rules.py` (pure functions), `queries.py` (reads) and
`commands.py` (writes); a further file is named after a thing.
"""
