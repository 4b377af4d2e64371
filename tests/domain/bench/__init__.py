"""Succession."""
