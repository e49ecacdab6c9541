// npm start: installs what is missing, builds, and serves the simulator on this machine.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();
const vite = ["node_modules/vite/bin/vite.js"];
console.log("Building …");
execFileSync(process.execPath, [...vite, "build", "--logLevel", "warn"], { stdio: "inherit" });
execFileSync(process.execPath, [...vite, "preview", ...process.argv.slice(2)], { stdio: "inherit" });
