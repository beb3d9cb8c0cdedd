// How the page looks, set before it is drawn for the first time, so that nothing flashes. The page
// changes it through `zhiceSettings` (web/src/services/settings.rs). A classic script: the browser
// waits for it.

const KEY = "zhice-settings";
const root = document.documentElement;
const colours = Array.from(document.querySelectorAll('meta[name="theme-color"]'));
const values = colours.map((meta) => meta.content);
const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");

/** Language, theme and mode, as web/src/state/settings.rs writes them. */
let settings = "";
try {
  settings = localStorage.getItem(KEY) || "";
} catch {
  // The browser keeps nothing, or not in a frame of another site: the choice holds for this visit.
}

function apply() {
  const [, theme, mode] = settings.split("/");
  const isDark = theme === "dark" || (theme !== "light" && dark.matches);
  root.dataset.theme = isDark ? "dark" : "light";
  root.dataset.mode = mode === "elder" ? "elder" : "standard";
  root.dataset.contrast = mode === "elder" || contrast.matches ? "more" : "standard";
  for (const meta of colours) meta.content = values[isDark ? 1 : 0];
}

self.zhiceSettings = {
  kept: () => settings,
  show(next) {
    settings = next;
    apply();
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // As above.
    }
  },
  speak(language, title) {
    root.lang = language;
    document.title = title;
  },
};

apply();
dark.addEventListener("change", apply);
contrast.addEventListener("change", apply);
