"""Soft help with the words of a reason: read as it is typed, offline, never in the way.

`reader` makes what reads the reasons of one person, `hint` is what it may
say, `help_words` what an organisation changes.
"""
