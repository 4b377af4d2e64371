"""Run Calibrate as a module: python -m calibrate."""

from calibrate.cli import main

main()
