"""Succession: who could take which critical role, and when."""
