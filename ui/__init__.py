"""The window: everything a person sees, built on `core` and never the other way round.

app.py          composition root: opens the file, builds the shell, connects the bridge
theme/          tokens, fonts, icons, the style sheet: the only source of colours and sizes
widgets/        reusable parts that know nothing of the domain
screens/        one folder a screen; `screens/base.py` is the contract
shell/          main window, navigation, palette, undo list, messages, dialogs
bridge.py       Store -> one Qt signal
jobs.py         background work with progress and cancel
language.py     switches the language of the running program
preferences.py  this person's settings on this machine
"""
