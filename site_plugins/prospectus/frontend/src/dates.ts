// The built site knows no clock, so whether a date has passed is decided here. "2026-07" has passed when July is over.
export function hasPassed(date: string, today: Date): boolean {
  const [year = 0, month = 1, day] = date.split("-").map(Number);
  const end = day === undefined ? new Date(year, month, 1) : new Date(year, month - 1, day + 1);
  return today >= end;
}

export function startDates(today: Date): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-due]")) {
    if (!hasPassed(place.dataset.due ?? "", today)) continue;
    const mark = document.createElement("span");
    mark.className = "p-tag p-tag--warn";
    mark.textContent = place.dataset.overdue ?? "";
    place.after(" ", mark);
  }
}
