// The main menu folds away on narrow screens behind a real button.
export function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-menu]");
  if (!button) return;
  button.hidden = false;
  const set = (open: boolean): void => button.setAttribute("aria-expanded", String(open));
  button.addEventListener("click", () => set(button.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && button.getAttribute("aria-expanded") === "true") {
      set(false);
      button.focus();
    }
  });
}
