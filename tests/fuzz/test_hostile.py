"""Hostile workbooks: whoever opens one is alive after it, small and soon."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.hostile import hostile_files

MEGABYTES, SECONDS = 700, 20

READER = """
import json, re, resource, sys, time
from pathlib import Path
from calibrate.intake import read
start = time.perf_counter()
report = read([Path(sys.argv[1])]).report
seconds = time.perf_counter() - start
peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([seconds, peak / 1024, child / 1024, report.fault and report.fault.code, report.people, report.rows]))
"""


@pytest.mark.fault
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="not run: no /proc")
def test_no_hostile_workbook_harms_its_reader(tmp_path: Path) -> None:
    file = tmp_path / "people.xlsx"
    harmed = []
    print(f"\n{'workbook':<28}{'bytes':>12}{'seconds':>9}{'reader':>9}{'child':>9}  comes to")
    for name, content in hostile_files():
        file.write_bytes(content)
        try:
            done = subprocess.run([sys.executable, "-c", READER, file], capture_output=True, timeout=60, check=True)
        except subprocess.SubprocessError as error:
            print(f"{name:<28}{len(content):>12,}  {type(error).__name__}")
            harmed.append(name)
            continue
        seconds, reader, child, fault, people, rows = json.loads(done.stdout)
        print(
            f"{name:<28}{len(content):>12,}{seconds:>9.1f}{reader:>6.0f} MB{child:>6.0f} MB  "
            f"{fault or f'{people:,} people of {rows:,} rows'}"
        )
        if seconds > SECONDS or max(reader, child) > MEGABYTES:
            harmed.append(name)
    assert harmed == []
