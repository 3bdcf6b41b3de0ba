// The contents stand open beside the page, and folded above it where there is no room beside.
export function startContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("[data-contents]");
  if (!contents) return;
  const wide = window.matchMedia("(min-width: 70rem)");
  const show = (): void => {
    contents.open = wide.matches;
  };
  wide.addEventListener("change", show);
  show();
}
