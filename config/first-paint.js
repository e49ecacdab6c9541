// Before the first paint: the theme and language that were chosen, so that nothing flashes.
(function () {
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem("third-ring/settings") || "{}") || {};
  } catch (_) {}
  var root = document.documentElement;
  var dark = settings.theme === "dark" || (settings.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  if (typeof settings.textSize === "number") root.style.setProperty("--text-size", settings.textSize / 100);
  if (typeof settings.locale === "string") root.lang = settings.locale;
})();
