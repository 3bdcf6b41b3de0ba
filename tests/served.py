"""A built site behind a real server, and a real browser to look at it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 15_000
"""Milliseconds for anything that a page may take: far more than it does."""

expect.set_options(timeout=PATIENCE)


def missing(what: str) -> NoReturn:
    """Skip a test for want of something, or fail it where everything has to be there."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}; with CI set, that is a failure")
    pytest.skip(what)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a site as a plain host of files does, wrong addresses included; give its address."""

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(folder))

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            if code != 404:
                super().send_error(code, message, explain)
                return
            content = (folder / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@contextmanager
def browser() -> Iterator[Browser]:
    """Give the system's Chromium."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        missing(f"There is no browser: install one of {', '.join(BROWSERS)}")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@dataclass
class Visit:
    """A page in a window of its own, and everything that went wrong or out while it was open."""

    page: Page
    context: BrowserContext
    address: str
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def other_hosts(self) -> list[str]:
        """What the page asked of hosts other than its own."""
        return [request for request in self.requests if urlsplit(request).netloc != urlsplit(self.address).netloc]

    @property
    def overflow(self) -> int:
        """How many pixels the page is wider than its window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        return width


@contextmanager
def visit(chromium: Browser, address: str, width: int = 1280, **context: Any) -> Iterator[Visit]:
    """Open a page in a fresh window of a width and wait until it is loaded."""
    opened = chromium.new_context(viewport={"width": width, "height": 900}, locale="lv-LV", timezone_id="Europe/Riga", **context)
    opened.set_default_timeout(PATIENCE)
    page = opened.new_page()
    found = Visit(page, opened, address)
    requests, faults = found.requests, found.faults
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: faults.append(f"{request.url} failed: {request.failure}"))
    page.on("response", lambda answer: faults.extend([f"{answer.url}: {answer.status}"] if answer.status >= 400 else []))
    page.on("console", lambda said: faults.extend([f"console: {said.text}"] if said.type in ("error", "warning") else []))
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.goto(address)
    yield found
    found.faults = list(faults)  # What closing breaks off is no fault of the page's.
    opened.close()
