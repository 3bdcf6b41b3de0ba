"""A real browser: pages keep to themselves, fit a phone, are accessible, and read without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from .building import ROOT
from .served import missing, visit

pytestmark = pytest.mark.browser

PAGES = {
    "home": ("", "en/"),
    "qualifications": ("kvalifikacijas/", "en/qualifications/"),
    "qualification": ("kvalifikacijas/mezsaimniecibas-tehnikis/", "en/qualifications/mezsaimniecibas-tehnikis/"),
    "empty-qualification": ("kvalifikacijas/elektrotehnikis/", "en/qualifications/elektrotehnikis/"),
    "modules": ("moduli/", "en/modules/"),
    "module": ("moduli/koku-gasana/", "en/modules/koku-gasana/"),
    "sectors": ("nozares/", "en/sectors/"),
    "sector": ("nozares/kokrupnieciba/", "en/sectors/kokrupnieciba/"),
    "review": ("ekspertize/", "en/review/"),
    "finder": ("mekletajs/?q=koks", "en/finder/?q=tree"),
    "glossary": ("vardnica/", "en/glossary/"),
    "tools": ("riki/", "en/tools/"),
    "rules": ("noteikumi/", "en/rules/"),
    "rule": ("noteikumi/module/share-sum/", "en/rules/module/share-sum/"),
    "guide": ("ekspertiem/", "en/for-experts/"),
    "not-found": ("404.html", "404.html"),
}
"""A page of every kind, in Latvian and in English."""

PHONE, DESK, NARROWEST = 390, 1280, 320
AXE = ROOT / "site_plugins/prospectus/frontend/node_modules/axe-core/axe.min.js"


# Every kind of page


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("kind", PAGES)
def test_page_keeps_to_itself(chromium: Browser, site_address: str, kind: str, language: str) -> None:
    """A page asks no other host for anything, sets no cookie, has no error, and is no wider than its window."""
    address = site_address + PAGES[kind][language == "en"]
    overflow = {}
    with visit(chromium, address) as seen:
        seen.page.wait_for_load_state("networkidle")
        for width in (DESK, PHONE, NARROWEST):
            seen.page.set_viewport_size({"width": width, "height": 900})
            overflow[width] = seen.overflow
        cookies = seen.context.cookies()

    assert len(seen.requests) >= 4
    assert seen.other_hosts == []
    assert seen.faults == []
    assert cookies == []
    assert overflow == {DESK: 0, PHONE: 0, NARROWEST: 0}


@pytest.mark.parametrize(("language", "scheme"), [("lv", "light"), ("en", "dark")])
@pytest.mark.parametrize("kind", PAGES)
def test_page_is_accessible(chromium: Browser, site_address: str, kind: str, language: str, scheme: str) -> None:
    """Axe finds no fault with a page, in light or dark colours, on a phone or a desk, with everything that folds unfolded."""
    if not AXE.is_file():
        missing(f"There is no axe-core: run `npm ci` in {AXE.parents[2].relative_to(ROOT)}")
    found = []
    with visit(chromium, site_address + PAGES[kind][language == "en"], color_scheme=scheme, reduced_motion="reduce") as seen:
        seen.page.add_script_tag(path=AXE)
        seen.page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
        for width in (DESK, PHONE):
            seen.page.set_viewport_size({"width": width, "height": 900})
            if (menu := seen.page.locator("[data-menu]")).is_visible():
                menu.click()
            result = seen.page.evaluate("axe.run({resultTypes: ['violations']})")
            found += [f"{width}: {v['id']}: {node['html'][:200]}" for v in result["violations"] for node in v["nodes"]]
            assert len(result["passes"]) > 10

    assert found == []


@pytest.mark.parametrize("kind", PAGES)
def test_page_reads_without_script(chromium: Browser, site_address: str, kind: str) -> None:
    """Without JavaScript a page shows its heading, its content and the menu's links, and no control that would do nothing."""
    with visit(chromium, site_address + PAGES[kind][0], java_script_enabled=False) as seen:
        page = seen.page
        for width in (DESK, PHONE):
            page.set_viewport_size({"width": width, "height": 900})
            links = page.locator("#p-menu a[href]").all()
            shown = [link for link in links if link.is_visible()]
            idle = page.locator("[data-menu], [data-theme-toggle], [data-print], [data-filter]").all()

            expect(page.locator("h1")).to_be_visible()
            assert len(page.locator("#content").inner_text().split()) > 10
            assert len(shown) >= 6
            assert width == DESK or shown == links
            assert [control for control in idle if control.is_visible()] == []
            assert seen.overflow == 0
    assert seen.faults == []


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind not in ("finder", "not-found")])
def test_script_adds_no_content(chromium: Browser, site_address: str, kind: str) -> None:
    """A page says the same with JavaScript and without: what is read never depends on it."""
    words = []
    for enabled in (False, True):
        with visit(chromium, site_address + PAGES[kind][0], java_script_enabled=enabled) as seen:
            words.append(set(seen.page.locator("#content").inner_text().split()))
    without, within = words

    assert without - within == set()
