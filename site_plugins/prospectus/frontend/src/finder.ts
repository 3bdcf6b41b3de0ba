import MiniSearch from "minisearch";
import { fold, root as rootOf } from "./fold";

type Kind = "qualification" | "module";
type Row = [id: string, title: string, level: string | number, notes: number[], more: number, ...also: string[]];

// The file of titles; `site/title_index.py` says what stands in a row.
type Titles = { sectors: string[] } & Record<Kind, { root: string; rows: Row[] }>;

interface Entry {
  kind: Kind;
  row: Row;
}

interface Loaded {
  titles: Titles;
  entries: Entry[];
  index: MiniSearch;
}

const MOST = 50;
const AT_ONCE = 1000; // Rows that are indexed before the page gets its turn again: it stays usable on a slow phone.

// The page with all answers: titles of qualifications and modules, without regard to diacritics, case or small mistakes.
export function startFinder(): void {
  const form = document.querySelector<HTMLFormElement>("[data-finder]");
  const list = document.querySelector<HTMLOListElement>("[data-results]");
  const status = document.querySelector<HTMLElement>("[data-status]");
  const input = form?.querySelector<HTMLInputElement>("input[name=q]");
  if (!form || !list || !status || !input) return;
  const root = form.dataset.root ?? "";
  let asked = 0;
  let loaded: Promise<Loaded> | undefined;
  let isReady = false;

  const load = async (): Promise<Loaded> => {
    const answer = await fetch(form.dataset.finder ?? "");
    if (!answer.ok) throw new Error(String(answer.status));
    const titles = (await answer.json()) as Titles;
    const entries = (["qualification", "module"] as const).flatMap((kind) => titles[kind].rows.map((row) => ({ kind, row })));
    const index = new MiniSearch({
      fields: ["title", "also"],
      processTerm: (term) => fold(term) || null,
      searchOptions: { prefix: (term) => term.length > 2, boost: { title: 3 }, combineWith: "AND" },
    });
    const documents = entries.map(({ row: [, title, , , , ...also] }, id) => ({ id, title, also: [title, ...also].join(" ") }));
    await index.addAllAsync(documents, { chunkSize: AT_ONCE });
    isReady = true;
    return { titles, entries, index };
  };

  const search = async (query: string): Promise<void> => {
    const question = ++asked;
    list.replaceChildren();
    status.textContent = "";
    if (!query.trim()) return;
    if (!isReady) status.textContent = status.dataset.wait ?? "";
    try {
      const { titles, entries, index } = await (loaded ??= load());
      if (question !== asked) return; // While the index was loading, something else was asked.
      // The words as they were typed first, then as their roots: "meža" is also "mežs" and "mežsaimniecība".
      const typed = index.search(query);
      const known = new Set(typed.map((result) => String(result.id)));
      const rooted = index.search(query, { processTerm: (term) => rootOf(fold(term)) || null });
      let found = [...typed, ...rooted.filter((result) => !known.has(String(result.id)))];
      if (found.length < 5) found = index.search(query, { fuzzy: 0.25, combineWith: "OR" });
      const answers = found.map((result) => entries[Number(result.id)]).filter((entry) => entry !== undefined);
      // Qualifications come before modules, but leave them half of the room; the order within each is the engine's.
      const modules = answers.filter((entry) => entry.kind === "module");
      const qualifications = answers.filter((entry) => entry.kind === "qualification");
      const shown = [...qualifications.slice(0, Math.max(MOST / 2, MOST - modules.length)), ...modules].slice(0, MOST);
      const { none, some, many } = status.dataset;
      const said = (answers.length === 0 ? none : answers.length > MOST ? many : some) ?? "";
      status.textContent = said.replace("{n}", number(answers.length)).replace("{most}", number(MOST));
      list.append(...shown.map((entry) => item(entry, titles, list, root)));
    } catch {
      if (question !== asked) return;
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
  // Who goes to the field will type: the index may come meanwhile. If it does not, the first search says so.
  input.addEventListener("focus", () => void (loaded ??= load()).catch(() => undefined));
  window.addEventListener("popstate", read);
  read();
}

function item({ kind, row: [id, title, level, notes, more] }: Entry, titles: Titles, list: HTMLElement, root: string): HTMLLIElement {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${root}${titles[kind].root}${id}/`;
  link.textContent = title;
  const note = document.createElement("span");
  note.className = "p-quiet";
  const named = notes.map((n) => (kind === "qualification" ? titles.sectors[n] : titles.qualification.rows[n]?.[1]) ?? "").join(", ");
  const others = more > 0 ? (list.dataset.more ?? "").replace("{n}", number(more)) : "";
  const facts = [list.dataset[kind] ?? "", `${list.dataset.level ?? ""} ${level}`.trim(), `${named} ${others}`.trim()];
  note.textContent = facts.filter(Boolean).join(" · ");
  row.append(link, note);
  return row;
}

function number(value: number): string {
  return value.toLocaleString(document.documentElement.lang);
}
