"""Fairness: answers known from outside, properties, and counts that must not be seen."""
