// Runs before the page is painted: the reader's choice of colours, where there is one.
(() => {
  document.documentElement.classList.add("p-script");
  try {
    const chosen = localStorage.getItem("prospectus.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's colours then hold.
  }
})();
