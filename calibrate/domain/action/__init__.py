"""Development actions: who does what, when, and how one will know."""
