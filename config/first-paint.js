/* global document, localStorage, location, matchMedia, __EARLY__ */
// Before the first paint: the theme and language that were chosen, so that nothing flashes.
(function () {
  var settings = {};
  try {
    settings = JSON.parse(localStorage.getItem("third-ring/settings") || "{}") || {};
  } catch {
    // Nothing was chosen, or nothing may be read: as it comes.
  }
  var root = document.documentElement;
  var dark =
    settings.theme === "dark" ||
    (settings.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  if (typeof settings.textSize === "number") root.style.setProperty("--text-size", settings.textSize / 100);
  if (typeof settings.locale === "string") root.lang = settings.locale;

  // What the first screen needs is asked for now, not when the app has come and finds out. Put in by first-paint.ts.
  var early = __EARLY__;
  if (!early) return;
  var way = location.hash.split("/");
  var has = Object.prototype.hasOwnProperty;
  var ask = function (files, name) {
    (has.call(files, name) ? files[name] : []).forEach(function (file) {
      var link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = "./" + file;
      document.head.append(link);
    });
  };
  ask(early, "app");
  ask(early.words, has.call(early.words, root.lang) ? root.lang : "zh-CN");
  ask(early.rooms, way[1]);
  if (way[1] === "call") ask(early.calls, way[2]);
  else if (has.call(early.rooms, way[1])) ask(early.rest, root.lang);
})();
