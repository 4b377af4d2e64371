"""Spread: answers known from outside, properties, and the same things worked out another way."""
