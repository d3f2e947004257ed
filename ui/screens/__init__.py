"""The screens, one folder each; a screen never imports another one. `base.py` is the contract they keep."""
