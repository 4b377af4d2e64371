"""The stamp of an export folder: whose it is, and what it was made from."""

import json

from calibrate.domain.documents import stamp
from calibrate.exports.extract import Extract


def about_file(extract: Extract) -> dict[str, bytes]:
    """Return about.json: who for, stage, session, when in UTC, the head, sealed or not."""
    return {"about.json": about_of(extract)}


def about_of(extract: Extract, manager_id: str | None = None) -> bytes:
    """Return what about.json holds; one manager's folder names the manager's id."""
    about = {
        "for": extract.audience.value,
        **({} if manager_id is None else {"manager_id": manager_id}),
        "stage": extract.stage.value,
        "session": extract.session,
        "cycle": extract.cycle,
        "at": stamp(extract.at),
        "sealed": extract.is_sealed,
        "sealed_at": None if extract.sealed_at is None else stamp(extract.sealed_at),
        "head": str(extract.head),
    }
    return json.dumps(about, ensure_ascii=False, indent=1).encode() + b"\n"


def reader_of(content: bytes) -> str | None:
    """Return who an about.json says its folder is for; None where it does not say."""
    try:
        about = json.loads(content)
    except ValueError:
        return None
    reader = about.get("for") if isinstance(about, dict) else None
    return reader if isinstance(reader, str) else None
