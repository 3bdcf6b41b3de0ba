import MiniSearch from "minisearch";
import { fold, root as rootOf } from "./fold";

interface Entry {
  kind: "qualification" | "module";
  title: string;
  url: string;
  level: string | number;
  note: string;
  also: string[];
}

const MOST = 50;

// The page with all answers: titles of qualifications and modules, without regard to diacritics, case or small mistakes.
export function startFinder(): void {
  const form = document.querySelector<HTMLFormElement>("[data-finder]");
  const list = document.querySelector<HTMLOListElement>("[data-results]");
  const status = document.querySelector<HTMLElement>("[data-status]");
  const input = form?.querySelector<HTMLInputElement>("input[name=q]");
  if (!form || !list || !status || !input) return;
  const root = form.dataset.root ?? "";
  let asked = 0;
  let loaded: Promise<{ entries: Entry[]; index: MiniSearch }> | undefined;

  const load = async (): Promise<{ entries: Entry[]; index: MiniSearch }> => {
    const answer = await fetch(form.dataset.finder ?? "");
    if (!answer.ok) throw new Error(String(answer.status));
    const entries = (await answer.json()) as Entry[];
    const index = new MiniSearch({
      fields: ["title", "also"],
      processTerm: (term) => fold(term) || null,
      searchOptions: { prefix: (term) => term.length > 2, boost: { title: 3 }, combineWith: "AND" },
    });
    index.addAll(entries.map((entry, id) => ({ id, title: entry.title, also: entry.also.join(" ") })));
    return { entries, index };
  };

  const search = async (query: string): Promise<void> => {
    const number = ++asked;
    list.replaceChildren();
    status.textContent = "";
    if (!query.trim()) return;
    try {
      const { entries, index } = await (loaded ??= load());
      if (number !== asked) return; // While the index was loading, something else was asked.
      // The words as they were typed first, then as their roots: "meža" is also "mežs" and "mežsaimniecība".
      const typed = index.search(query);
      const known = new Set(typed.map((result) => String(result.id)));
      const rooted = index.search(query, { processTerm: (term) => rootOf(fold(term)) || null });
      let found = [...typed, ...rooted.filter((result) => !known.has(String(result.id)))];
      if (found.length < 5) found = index.search(query, { fuzzy: 0.25, combineWith: "OR" });
      const answers = found.map((result) => entries[Number(result.id)]).filter((entry) => entry !== undefined);
      // Qualifications come before modules of like rank; the order within each is the engine's.
      answers.sort((a, b) => Number(a.kind === "module") - Number(b.kind === "module"));
      status.textContent = answers.length ? (status.dataset.some ?? "").replace("{n}", String(answers.length)) : (status.dataset.none ?? "");
      list.append(...answers.slice(0, MOST).map((entry) => item(entry, list, root)));
    } catch {
      if (number !== asked) return;
      loaded = undefined;
      status.textContent = status.dataset.failed ?? "";
    }
  };

  const read = (): void => {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    void search(input.value);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams({ q: input.value })}`);
    void search(input.value);
  });
  input.addEventListener("input", () => {
    history.replaceState(null, "", input.value ? `?${new URLSearchParams({ q: input.value })}` : location.pathname);
    void search(input.value);
  });
  window.addEventListener("popstate", read);
  read();
}

function item(entry: Entry, list: HTMLElement, root: string): HTMLLIElement {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + entry.url;
  link.textContent = entry.title;
  const note = document.createElement("span");
  note.className = "p-quiet";
  const kind = list.dataset[entry.kind] ?? "";
  note.textContent = [kind, `${list.dataset.level ?? ""} ${entry.level}`.trim(), entry.note].filter(Boolean).join(" · ");
  row.append(link, note);
  return row;
}
