"""The verbs a screen or a command may use: one verb, one durable commit. No screen, no SQL."""
