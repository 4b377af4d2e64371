"""Support plans: named early, a real chance, a day of decision."""
