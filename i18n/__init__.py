"""Words in two languages (말 · ことば): what the program says, and how each country writes it.

    marks       N_, the mark of a message id                           (all that core imports)
    language    one language as an object: messages, values, formats
    current     the language of the window, and `_`                    (ui only)
    catalogue   message id to text, from catalogues/<language>/<area>.po
    templates   {name} in a message;  particles  을/를 after a word
    patterns    patterns.toml: how dates, clocks, money are written;  dates, amounts, phones  write them
    sorting     가나다 and 五十音;  matching  초성, kana and romaji search;  kana, romaji  letters
    glossary    glossary.toml: the agreed words of the craft
    check       the catalogues are complete and in step

It imports core.values and nothing above it.
"""
