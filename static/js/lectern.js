/* What the pages do beyond HTML. Everything works without it.
   - 1 to 9 and A to I choose an option of form.question; Enter submits it, or follows [data-enter].
   - A key named by [data-key] of something that is shown clicks it (the drafts queue).
   - After htmx has put in an answer, focus goes to its verdict (or to [data-focus]).
   - The table of contents (nav.toc) marks the section that is being read.
   - Escape or a click elsewhere closes the account menu; ? opens the keyboard help. */
(() => {
  "use strict";

  const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
  const CONTROLS = "a, button, summary";

  function choose(key) {
    const inputs = document.querySelectorAll("form.question .option input:not(:disabled)");
    const place = key >= "1" && key <= "9" ? Number(key) - 1 : "abcdefghi".indexOf(key);
    if (place < 0 || place >= inputs.length) return false;
    inputs[place].focus();
    inputs[place].click();
    return true;
  }

  function enter(target) {
    if (target.closest(CONTROLS)) return false;
    const form = document.querySelector("form.question");
    const next = document.querySelector("[data-enter]");
    if (form) form.requestSubmit();
    else if (next) next.click();
    return Boolean(form || next);
  }

  function press(key) {
    const controls = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
    const shown = controls.find((control) => control.getClientRects().length);
    if (!shown) return false;
    shown.click();
    if (shown.matches("summary")) shown.parentElement.scrollIntoView({ block: "nearest" });
    return true;
  }

  function help() {
    const keys = document.querySelector("details.keys");
    if (!keys) return false;
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
    return true;
  }

  function close() {
    const menu = document.querySelector("details.menu[open]");
    if (!menu) return false;
    menu.open = false;
    menu.querySelector("summary").focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === "Escape" ? close() : target.closest(FIELDS)) return;
    let done = false;
    if (key === "?") done = help();
    else if (event.shiftKey) return;
    else if (key === "Enter") done = !event.repeat && enter(target);
    else if (key.length === 1) done = press(key.toLowerCase()) || choose(key.toLowerCase());
    if (done) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    const part = event.detail.elt;
    const place = part.matches("[data-focus], .verdict") ? part : part.querySelector("[data-focus], .verdict");
    if (!place) return;
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus();
  });

  // The contents stand on the page twice (beside the text, and folded above it): both follow.
  const links = new Map();
  for (const link of document.querySelectorAll("nav.toc a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, [...(links.get(heading) || []), link]);
  }
  function follow() {
    const line = window.innerHeight * 0.2;
    let current = null;
    for (const heading of links.keys()) {
      if (!current || heading.getBoundingClientRect().top < line) current = heading;
    }
    for (const [heading, those] of links) {
      for (const link of those) {
        if (heading === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
  }
  if (links.size && "IntersectionObserver" in window) {
    const observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -80% 0px" });
    for (const heading of links.keys()) observer.observe(heading);
  }
})();
