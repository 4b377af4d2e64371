from calibrate.widgets.idle import IdleWatch


class _Clock:
    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_nobody_is_there_once_the_minutes_have_passed_without_a_key() -> None:
    clock = _Clock()
    watch = IdleWatch(2, clock)

    clock.seconds += 119
    assert not watch.is_idle
    clock.seconds += 1
    assert watch.is_idle
    watch.touched()
    assert not watch.is_idle


def test_a_pause_is_some_seconds_without_a_key() -> None:
    clock = _Clock()
    watch = IdleWatch(2, clock)

    clock.seconds += 19
    assert not watch.is_pausing
    clock.seconds += 1
    assert watch.is_pausing
    watch.touched()
    assert not watch.is_pausing
