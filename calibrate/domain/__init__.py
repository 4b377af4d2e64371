"""What a calibration meeting is made of: values, rules and folds. No clock, no file, no SQL, no screen."""
