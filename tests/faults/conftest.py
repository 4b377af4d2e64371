from pathlib import Path

import pytest

from tests.store.vaults import VaultFolder


@pytest.fixture
def folder(tmp_path: Path) -> VaultFolder:
    """A home with a freshly made vault."""
    return VaultFolder(tmp_path / "home").create()
