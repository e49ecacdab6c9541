import js from "@eslint/js";
import globals from "globals";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const time =
  "Core takes the time as an argument (see core/base/clock.ts), so that a test can turn it by hand.";
const chance = "Core takes a Random (see core/base/random.ts), so that a call can be repeated exactly.";

export default ts.config(
  { ignores: ["dist", "coverage", "node_modules", ".cache", "test-results"] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      // `_` takes what must be named to be left out.
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_$", argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: time },
        { name: "performance", message: time },
        { name: "console", message: "Core returns problems; the floors above decide how to show them." },
        { name: "crypto", message: chance },
      ],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: chance }],
    },
  },
  {
    files: ["src/**/*.tsx", "src/state/**", "src/features/**", "src/app/**"],
    plugins: { "react-hooks": hooks },
    rules: hooks.configs.recommended.rules,
    languageOptions: { globals: globals.browser },
  },
  { files: ["scripts/**", "*.js", "*.mjs", "public/**"], languageOptions: { globals: globals.node } },
  { files: ["tests/**", "bench/**"], rules: { "max-lines": "off" } },
  // Made by scripts: nobody reads them from top to bottom.
  { files: ["src/core/speech/data/**"], rules: { "max-lines": "off" } },
);
