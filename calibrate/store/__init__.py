"""The vault: all SQL and all cryptography. Nothing above knows a table or a key."""
