"""Doing one thing to many batches: in this process, in several, or wherever a ``concurrent.futures.Executor`` works.

What all batches share is prepared before processes are forked, so that they have it without its being sent. Forking must
happen before threads are started; where the system cannot fork, one process does everything.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, Protocol, TypeVar

__all__ = ["Crew", "Forked", "Serial", "batches", "crew", "outlive", "unwatched"]

Shared = TypeVar("Shared")
Batch = TypeVar("Batch")
Result = TypeVar("Result")
Item = TypeVar("Item")

SELDOM = (20_000, 20, 50)
"""How seldom garbage is collected: little of what is made here goes round in circles."""

_work: tuple[Callable[[Any, Any], Any], Any] | None = None
"""What forked processes do, and what they share: they inherit it, so it is never pickled."""


class Crew(Protocol):
    """Somebody who does work batch by batch."""

    def run(self, task: Callable[[Shared, Batch], Result], shared: Shared, batches: Iterable[Batch]) -> Iterator[Result]:
        """Yield ``task(shared, batch)`` of every batch, in the batches' order."""
        ...


class Serial:
    """Works in this process."""

    def run(self, task: Callable[[Shared, Batch], Result], shared: Shared, batches: Iterable[Batch]) -> Iterator[Result]:
        """Yield the results one after the other."""
        for batch in batches:
            yield task(shared, batch)


class Forked:
    """Works in so many forked processes."""

    def __init__(self, size: int) -> None:
        self._size = size

    def run(self, task: Callable[[Shared, Batch], Result], shared: Shared, batches: Iterable[Batch]) -> Iterator[Result]:
        """Yield the results in order, as they become ready; one batch alone is done in this process.

        Where a process is killed, by a system short of memory for one, this one does what is left by itself.
        """
        waiting = list(batches)
        if len(waiting) <= 1:
            yield from Serial().run(task, shared, waiting)
            return
        global _work  # noqa: PLW0603 - inherited by the processes forked below
        _work = (task, shared)
        done = 0
        try:
            context = multiprocessing.get_context("fork")
            with ProcessPoolExecutor(min(self._size, len(waiting)), mp_context=context, initializer=_prepared) as pool:
                for result in pool.map(_do, waiting):
                    done += 1
                    yield result
        except BrokenProcessPool:
            yield from Serial().run(task, shared, waiting[done:])
        finally:
            _work = None


def _prepared() -> None:
    """Collect garbage among what this process makes itself, leave alone what it has inherited and shares; end with its parent."""
    # The keyboard interrupts all processes: this one ends at once and in silence, the one that forked it tells what happened.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.freeze()
    gc.set_threshold(*SELDOM)
    gc.enable()
    Thread(target=_followed, daemon=True).start()


def _followed() -> None:
    """End this process when the one that forked it has ended: it would wait for work for ever, and write what nobody wants."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do(batch: Any) -> Any:
    if _work is None:
        raise RuntimeError("a process of a crew works only while the crew does")
    task, shared = _work
    return task(shared, batch)


def crew(size: int | None = None) -> Crew:
    """Return a crew of so many processes; without a number, one for each processor that this process may use."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    wanted = processors if size is None else size
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    return Forked(wanted) if wanted > 1 and can_fork else Serial()


def batches(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """Return items in batches of at most so many."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def outlive(value: object) -> None:
    """Leave a value to the system when this process ends.

    A hack: one reference too many, and nothing that is there by now is looked through for garbage any more. Otherwise Python
    walks over a large catalogue at its end and takes it apart object by object, which takes three quarters of a second for
    20,000 modules. Only for what lives until the end anyway.
    """
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(value))
    gc.freeze()


@contextmanager
def unwatched() -> Iterator[None]:
    """Keep the garbage collector from walking what is being built up, and put it back as it was."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
