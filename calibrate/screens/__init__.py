"""Screens: each one file, with its style sheet beside it. What they may do, they are given."""
