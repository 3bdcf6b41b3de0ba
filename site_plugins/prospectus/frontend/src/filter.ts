// Filters a table's rows by state; the choice stands in the address, so that it can be shared and the back button works.
export function startFilter(): void {
  const form = document.querySelector<HTMLFormElement>("[data-filter]");
  const table = document.querySelector<HTMLTableElement>("[data-filtered]");
  const status = form?.querySelector<HTMLElement>("[data-count]");
  if (!form || !table || !status) return;
  form.hidden = false;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];

  const show = (): void => {
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const row of rows) row.hidden = chosen.size > 0 && !chosen.has(row.dataset.state ?? "");
    const number = rows.filter((row) => !row.hidden).length;
    status.textContent = (status.dataset.count ?? "").replace("{n}", String(number));
  };
  const read = (): void => {
    const wanted = new Set(new URLSearchParams(location.search).getAll("state"));
    for (const box of boxes) box.checked = wanted.has(box.value);
    show();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const query = new URLSearchParams(boxes.filter((box) => box.checked).map((box) => ["state", box.value]));
    history.pushState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    show();
  });
  window.addEventListener("popstate", read);
  read();
}
