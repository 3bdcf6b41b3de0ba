"""What scripts add, in a real browser: the menu, the colours, finding, filtering, dates that have passed, printing."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser, expect

from ..served import visit
from ..test_browser import DESK, PAGES, PHONE

pytestmark = pytest.mark.browser


# Header


def test_keyboard_reaches_the_content(chromium: Browser, site_address: str) -> None:
    """The first stop of the Tab key leads past the menu to the content."""
    with visit(chromium, site_address + PAGES["module"][0], PHONE) as seen:
        seen.page.keyboard.press("Tab")
        skip = seen.page.locator(".p-skip")

        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        seen.page.keyboard.press("Enter")
        expect(seen.page.locator("#content")).to_be_focused()


def test_menu_by_keyboard(chromium: Browser, site_address: str) -> None:
    """On a phone the menu opens and closes with Enter, Space and Escape, which returns to its button."""
    with visit(chromium, site_address, PHONE) as seen:
        page, button, links = seen.page, seen.page.locator("[data-menu]"), seen.page.locator("#p-menu a")
        for _ in range(5):
            page.keyboard.press("Tab")
            if button.evaluate("button => button === document.activeElement"):
                break
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(links.first).to_be_hidden()

        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(links.first).to_be_visible()
        assert seen.overflow == 0

        page.keyboard.press("Space")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(links.first).to_be_hidden()

        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(links.first).to_be_focused()
        page.keyboard.press("Escape")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(button).to_be_focused()
        expect(links.first).to_be_hidden()


def test_menu_on_a_wide_screen(chromium: Browser, site_address: str) -> None:
    """Where there is room the menu is simply there, without a button."""
    with visit(chromium, site_address, DESK) as seen:
        expect(seen.page.locator("[data-menu]")).to_be_hidden()
        expect(seen.page.locator("#p-menu a").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours(chromium: Browser, site_address: str, scheme: str) -> None:
    """The toggle changes the system's colours to the others; the choice survives a reload and another page."""
    with visit(chromium, site_address, color_scheme=scheme) as seen:
        page, toggle = seen.page, seen.page.locator("[data-theme-toggle]")
        dark = "rgb => rgb.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) < 200"

        def is_dark() -> bool:
            colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
            result: bool = page.evaluate(dark, colour)
            return result

        assert is_dark() is (scheme == "dark")
        expect(toggle).to_have_attribute("aria-pressed", str(scheme == "dark").lower())

        toggle.focus()
        page.keyboard.press("Enter")
        expect(toggle).to_have_attribute("aria-pressed", str(scheme != "dark").lower())
        assert is_dark() is (scheme != "dark")

        page.reload()
        expect(toggle).to_have_attribute("aria-pressed", str(scheme != "dark").lower())
        assert is_dark() is (scheme != "dark")

        page.goto(site_address + PAGES["review"][1])
        assert is_dark() is (scheme != "dark")
        assert seen.context.cookies() == []


def test_language_link_keeps_the_page(chromium: Browser, site_address: str) -> None:
    """The header's link leads to the same page in the other language, and back."""
    latvian, english = (site_address + address for address in PAGES["module"])
    with visit(chromium, latvian) as seen:
        seen.page.locator("header a[hreflang=en]").click()
        expect(seen.page).to_have_url(english)
        seen.page.locator("header a[hreflang=lv]").click()
        expect(seen.page).to_have_url(latvian)


def test_wrong_address(chromium: Browser, site_address: str) -> None:
    """At a wrong address, however deep, the page is whole, and its links lead on."""
    with visit(chromium, f"{site_address}nekas/te/nav/") as seen:
        expect(seen.page.locator("h1")).to_be_visible()
        assert {fault.partition(":")[0] for fault in seen.faults} <= {"http", "console"}
        assert len([fault for fault in seen.faults if "nekas" in fault]) == len(seen.faults) - 1
        seen.page.locator("#content section[lang=en] a").first.click()
        expect(seen.page).to_have_url(f"{site_address}en/")


# Finding


@pytest.mark.parametrize("query", ["mezsaimniecibas", "MEŽSAIMNIECĪBAS TEHNIĶIS", "mezsaimn", "mezsaimnecibas", "meza"])
def test_finder_finds(chromium: Browser, site_address: str, query: str) -> None:
    """The finder bears missing diacritics, capitals, beginnings of words, slips and inflection; the query stands in the address."""
    with visit(chromium, f"{site_address}mekletajs/") as seen:
        seen.page.locator("#finder-search").press_sequentially(query)
        found = seen.page.locator("[data-results] a", has_text="Mežsaimniecības tehniķis")

        expect(found).to_be_visible()
        expect(seen.page.locator("[data-status]")).to_have_text(_number(seen.page.locator("[data-results] li").count()))
        assert seen.page.evaluate("new URLSearchParams(location.search).get('q')") == query
        found.click()
        expect(seen.page).to_have_url(site_address + PAGES["qualification"][0])
    assert seen.faults == []


def test_finder_answers_the_address(chromium: Browser, site_address: str) -> None:
    """A query in the address is answered as it stands, so that an answer can be shared; the back button returns to it."""
    with visit(chromium, f"{site_address}en/finder/?q=forestry+technician") as seen:
        page, results, box = seen.page, seen.page.locator("[data-results] a"), seen.page.locator("#finder-search")
        expect(results.first).to_have_text("Forestry technician")
        expect(box).to_have_value("forestry technician")

        box.press("Enter")
        box.fill("")
        expect(results).to_have_count(0)
        box.fill("joiner")
        expect(results.first).to_contain_text(re.compile("joiner", re.IGNORECASE))
        page.go_back()
        expect(box).to_have_value("forestry technician")
        expect(results.first).to_have_text("Forestry technician")


def test_finder_keeps_up(chromium: Browser, site_address: str) -> None:
    """However slowly the index comes, only the last query is answered, and once."""
    with visit(chromium, f"{site_address}mekletajs/?q=koku") as seen:
        expect(seen.page.locator("[data-results] li").first).to_be_visible()
        expected = seen.page.locator("[data-results] a").all_inner_texts()
    with visit(chromium, f"{site_address}moduli/") as seen:
        seen.page.route("**/titles.lv.json", lambda route: (seen.page.wait_for_timeout(1000), route.continue_()))
        seen.page.goto(f"{site_address}mekletajs/", wait_until="domcontentloaded")
        seen.page.locator("#finder-search").press_sequentially("koku")
        expect(seen.page.locator("[data-results] li").first).to_be_visible()
        found = seen.page.locator("[data-results] a").all_inner_texts()

    assert len(set(expected)) > 1
    assert found == expected


def test_finder_has_no_answer(chromium: Browser, site_address: str) -> None:
    """Where nothing is found, or the index cannot be had, the page says so in words of its own."""
    with visit(chromium, f"{site_address}mekletajs/?q=xyzxyzxyz") as seen:
        status = seen.page.locator("[data-status]")
        expect(status).to_have_text(str(status.get_attribute("data-none")))

        seen.page.route("**/titles.lv.json", lambda route: route.abort())
        seen.page.reload()
        expect(status).to_have_text(str(status.get_attribute("data-failed")))


def test_finder_limits_its_answers(chromium: Browser, site_address: str) -> None:
    """Of very many answers it shows as many as can be read, modules among them, and says how many there are."""
    rows = {kind: [[f"{kind}-{n}", f"Koku {n}", 4, [0], 0] for n in range(600)] for kind in ("qualification", "module")}
    rows["module"][0][3:] = [[0, 1], 1998]
    index = {"sectors": ["Mežs"], **{kind: {"root": f"{kind}/", "rows": found} for kind, found in rows.items()}}
    with visit(chromium, f"{site_address}en/modules/") as seen:
        page, results = seen.page, seen.page.locator("[data-results] li")
        page.route("**/titles.en.json", lambda route: route.fulfill(json=index))
        page.goto(f"{site_address}en/finder/?q=koku")
        expect(results).to_have_count(50)
        expect(page.locator("[data-status]")).to_contain_text("1,200")
        kinds = Counter(text.split(" · ")[0].split()[-1] for text in page.locator("[data-results] .p-quiet").all_inner_texts())
        module = results.filter(has=page.locator("a[href$='/module/module-0/']"))

        assert kinds == {"qualification": 25, "module": 25}
        expect(module).to_contain_text("Koku 0, Koku 1 and 1,998 more")


@pytest.mark.parametrize("start", ["", "noteikumi/module/share-sum/"])
def test_header_leads_to_the_finder(chromium: Browser, site_address: str, start: str) -> None:
    """What is typed into the header's search is answered on the finder's page."""
    with visit(chromium, site_address + start) as seen:
        seen.page.locator("#header-search").fill("motorzaga operators")
        seen.page.keyboard.press("Enter")

        expect(seen.page).to_have_url(f"{site_address}mekletajs/?q=motorzaga+operators")
        expect(seen.page.locator("[data-results] a").first).to_have_text("Motorzāģa operators")


# The overview of the review


def test_review_filter(chromium: Browser, site_address: str) -> None:
    """The filter leaves the rows of the chosen states, counts them, stands in the address, and goes back with it."""
    with visit(chromium, f"{site_address}ekspertize/") as seen:
        page = seen.page
        rows, status = page.locator("[data-filtered] tbody tr:visible"), page.locator("[data-filter] [role=status]")
        box = page.locator("[data-filter]").get_by_role("checkbox")
        supported, clarified = (page.locator(f"input[value={state}]") for state in ("supported", "supported_after_clarifications"))
        expect(rows).to_have_count(26)
        expect(status).to_have_text(_number(26))
        assert box.count() == 3

        supported.check()
        expect(rows).to_have_count(2)
        expect(status).to_have_text(_number(2))
        expect(page).to_have_url(f"{site_address}ekspertize/?state=supported")
        assert {row.get_attribute("data-state") for row in rows.all()} == {"supported"}

        clarified.check()
        expect(rows).to_have_count(6)
        expect(page).to_have_url(f"{site_address}ekspertize/?state=supported&state=supported_after_clarifications")

        page.go_back()
        expect(rows).to_have_count(2)
        expect(clarified).not_to_be_checked()
        page.go_back()
        expect(rows).to_have_count(26)
        expect(supported).not_to_be_checked()
        page.go_forward()
        expect(rows).to_have_count(2)

        supported.uncheck()
        expect(rows).to_have_count(26)
        expect(page).to_have_url(f"{site_address}ekspertize/")
    assert seen.faults == []


def test_review_filter_from_the_address(chromium: Browser, site_address: str) -> None:
    """A link with states opens the table filtered, and a state that there is not filters nothing."""
    with visit(chromium, f"{site_address}en/review/?state=in_review") as seen:
        rows = seen.page.locator("[data-filtered] tbody tr:visible")
        expect(rows).to_have_count(20)
        expect(seen.page.locator("input[value=in_review]")).to_be_checked()

        seen.page.goto(f"{site_address}en/review/?state=unheard-of")
        expect(rows).to_have_count(26)


@pytest.mark.parametrize(("today", "marked"), [("2026-07-31T23:00:00", False), ("2026-08-01T00:30:00", True)])
def test_overdue_dates(chromium: Browser, site_address: str, today: str, *, marked: bool) -> None:
    """A date that is due in a month is marked when the month is over, by the reader's own clock."""
    with visit(chromium, f"{site_address}moduli/") as seen:
        seen.page.clock.set_fixed_time(f"{today}+03:00")
        for address, number in {"ekspertize/": 20, "kvalifikacijas/elektromontieris/": 2, PAGES["qualification"][0]: 0}.items():
            seen.page.goto(site_address + address)
            expect(seen.page.locator("[data-due]")).to_have_count(number)
            expect(seen.page.locator("[data-due] + .p-tag--warn")).to_have_count(number if marked else 0)


# Print


def test_print_unfolds(chromium: Browser, site_address: str) -> None:
    """What is folded on screen is open on paper, but for what is meant for the screen, and folded again afterwards."""
    with visit(chromium, site_address + PAGES["qualification"][0]) as seen:
        page, folded = seen.page, seen.page.locator("details:not([open], [data-contents], [data-screen])")
        number = folded.count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(folded).to_have_count(0)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(folded).to_have_count(number)

        assert number > 1
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("[data-theme-toggle]")).to_be_hidden()
        expect(page.locator("[data-print]")).to_be_hidden()


def _number(count: int) -> re.Pattern[str]:
    """Return a pattern of a text with a number in it, whatever the words."""
    return re.compile(rf"(?<!\d){count}(?!\d)")
