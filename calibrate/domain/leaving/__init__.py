"""What leaves the application: exports, releases, extracts; and the end of it all."""
