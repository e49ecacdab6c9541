import { readdirSync, readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Io } from "./io.ts";

/** The real world. */
export function nodeIo(): Io {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: (path) => readFileSync(path, "utf8"),
    entries: (path) => (statSync(path).isDirectory() ? readdirSync(path) : undefined),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  };
}
