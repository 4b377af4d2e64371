"""Sentences about work, put together from fragments."""
