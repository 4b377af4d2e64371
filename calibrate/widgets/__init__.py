"""What screens are made of: marks, tones, rows, and the lines around every screen."""
