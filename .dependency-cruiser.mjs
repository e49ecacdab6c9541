// The floors of the house, checked. Imports point down this list, never up.
// Each rule is a sentence; its comment is what you read when you trip over it.
const ladder = [
  "base",
  "standards",
  "speech",
  "scenario",
  "call",
  "scoring",
  "study",
  "progress",
  "studio",
  "fairness",
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const coreLadder = ladder
  .slice(0, -1)
  .map((part, i) =>
    forbid(
      `core-${part}-looks-down-only`,
      `core/${part} may use: ${ladder.slice(0, i).join(", ") || "nothing"}.`,
      { path: `^src/core/${part}/` },
      { path: `^src/core/(${ladder.slice(i + 1).join("|")})/` },
    ),
  );

export default {
  forbidden: [
    forbid(
      "no-circles",
      "Two modules that need each other are one module, or three.",
      {},
      { circular: true },
    ),
    forbid(
      "core-is-the-ground-floor",
      "core knows nothing above it.",
      { path: "^src/core/" },
      { path: "^src/(?!core/)" },
    ),
    ...coreLadder,
    forbid(
      "core-npm-list",
      "core may use xstate (the caller's engine) and valibot (shapes at the edge).",
      { path: "^src/core/" },
      {
        dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "core"],
        pathNot: "node_modules/(xstate|valibot)/",
      },
    ),
    forbid(
      "core-parts-have-one-door",
      "Enter another core part through its index.ts.",
      { path: "^src/core/([^/]+)/" },
      { path: "^src/core/[^/]+/(?!index[.]ts$)", pathNot: "^src/core/$1/" },
    ),
    forbid(
      "core-has-doors",
      "Enter a core part through its index.ts; the standards pack, its houses, its off-call clauses, the quiz questions and the examples of acts have doors of their own, since they are fetched when needed.",
      { path: "^src/(?!core/)" },
      {
        path: "^src/core/[^/]+/(?!index[.]ts$).+[.]ts$",
        pathNot:
          "^src/core/(standards/(pack|houses|off-call|disagreements)|study/(questions|drill-prompts)|speech/examples)[.]ts$",
      },
    ),
    forbid(
      "scoring-reads-the-log",
      "A score comes from the log; scoring never runs the machine.",
      { path: "^src/core/scoring/" },
      { path: "node_modules/xstate/" },
    ),
    forbid(
      "adapters-are-alone",
      "An adapter knows core, itself and the plain files of platform that all adapters may use.",
      { path: "^src/platform/([^/]+)/" },
      { path: "^src/(?!core/)", pathNot: ["^src/platform/$1/", "^src/platform/[^/]+[.]ts$"] },
    ),
    forbid(
      "state-gets-adapters-as-arguments",
      "state knows core only; adapters reach it as arguments, from app.",
      { path: "^src/state/" },
      { path: "^src/(?!core/|state/)" },
    ),
    forbid(
      "ui-is-only-looks",
      "ui takes values and words as props.",
      { path: "^src/ui/" },
      { path: "^src/(?!ui/)" },
    ),
    forbid(
      "i18n-is-only-words",
      "i18n imports nothing of ours.",
      { path: "^src/i18n/" },
      { path: "^src/(?!i18n/)" },
    ),
    forbid(
      "features-do-not-meet",
      "Features meet in app, and reach the browser through state.",
      { path: "^src/features/([^/]+)/" },
      { path: "^src/(?!core/|state/|ui/|i18n/)", pathNot: "^src/features/$1/" },
    ),
    forbid(
      "cli-is-headless",
      "The CLI uses core and i18n.",
      { path: "^src/cli/" },
      { path: "^src/(?!core/|i18n/|cli/)" },
    ),
    forbid(
      "node-only-in-cli",
      "node: modules only in cli.",
      { path: "^src/(?!cli/)" },
      { dependencyTypes: ["core"] },
    ),
    forbid("not-to-tests", "src never imports tests.", { path: "^src/" }, { path: "^tests/" }),
    forbid(
      "no-dead-wood",
      "Not reachable from an entry: use it or delete it.",
      { path: "^src/(main[.]tsx|sw[.]ts|cli/main[.]ts|platform/studio/(inspector|stage)-worker[.]ts)$" },
      {
        path: "^src/.+[.]tsx?$",
        pathNot: [
          "^src/main[.]tsx$",
          "^src/sw[.]ts$",
          "^src/cli/main[.]ts$",
          "^src/platform/studio/(inspector|stage)-worker[.]ts$",
          "[.]d[.]ts$",
        ],
        reachable: false,
      },
    ),
    forbid(
      "core-has-tests",
      "No test reaches this module.",
      { path: "^tests/.+[.]test[.]tsx?$" },
      { path: "^src/core/.+[.]ts$", pathNot: "/index[.]ts$", reachable: false },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
