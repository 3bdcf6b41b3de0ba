// The same page in another language keeps what was asked: a search, a filter.
export function startLanguage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".p-language")) {
    const address = link.getAttribute("href") ?? "";
    link.addEventListener("click", () => {
      link.href = address + location.search;
    });
  }
}
