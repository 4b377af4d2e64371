"""The words that tell what only the room may know."""
