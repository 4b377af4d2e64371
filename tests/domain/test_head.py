"""The head: read as it is written, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibrate.domain.head import Head

LINK = "ab" * 32


@given(st.integers(0, 10**18), st.binary(min_size=32, max_size=32))
def test_a_head_is_read_as_it_was_written(number: int, link: bytes) -> None:
    head = Head(number, link)
    assert Head.parse(str(head)) == head
    assert Head.parse(f" {str(head).upper()}\n") == head
    assert len(str(head).partition(":")[2]) == 64


@pytest.mark.parametrize(
    "text",
    [
        "", ":", "1", f"1:{LINK[:-1]}", f"1:{LINK}0", f"1:{LINK[:-1]}g", f"-1:{LINK}", f"1.0:{LINK}", f":{LINK}",
        f"1 :{LINK}", f"1: {LINK}", f"1:{LINK}\n1:{LINK}", f"1:0x{LINK[2:]}", f"{'9' * 20}:{LINK}",
        f"٣:{LINK}", f"１:{LINK}", LINK,
    ],
)  # fmt: skip
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="64 hex digits"):
        Head.parse(text)


def test_a_chain_leads_through_its_own_heads_and_no_other() -> None:
    heads = [Head(number, bytes([number]) * 32) for number in range(4)]
    assert [head.is_in(heads) for head in heads] == [False, True, True, True]
    assert not Head(2, heads[3].link).is_in(heads)
    assert not Head(4, heads[3].link).is_in(heads)
