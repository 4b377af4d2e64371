"""What files come to."""
