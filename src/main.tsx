import "./ui/tokens.css";
import "./ui/base.css";
import "./app/shell.css";

/** The app starts after this many milliseconds even where nothing is painted, as in a tab behind another. */
const longestWaitMs = 200;

const root = document.getElementById("root");
let started = false;

function start(): void {
  if (started || !root) return;
  started = true;
  void import("./app/start-app.tsx").then(({ startApp }) => startApp(root));
}

// The words that stand in the page itself are painted first; the app's start would hold them up.
requestAnimationFrame(() => setTimeout(start));
setTimeout(start, longestWaitMs);
