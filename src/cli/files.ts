import { problem, type Result } from "#core/base";
import { WrongUsage, type Io } from "./io.ts";

const passedOver = new Set(["node_modules", "dist"]);

/** A file that the user named. Throws WrongUsage when it cannot be read. */
export function readNamed(io: Io, path: string): string {
  try {
    return io.read(path);
  } catch {
    throw new WrongUsage(`Cannot read ${path}: there is no such file.`);
  }
}

/** The JSON files that a path names: itself, or those of a folder and the folders in it, by name. */
export function jsonFiles(io: Io, path: string): string[] {
  const folder = path.replace(/(?<=.)\/+$/, "");
  let entries: readonly string[] | undefined;
  try {
    entries = io.entries(folder);
  } catch {
    throw new WrongUsage(`Cannot read ${path}: no such file or folder.`);
  }
  if (entries === undefined) return [folder];
  return [...entries]
    .filter((name) => !name.startsWith(".") && !passedOver.has(name))
    .sort()
    .flatMap((name) => {
      const inside = `${folder}/${name}`;
      return name.endsWith(".json") || isFolder(io, inside) ? jsonFiles(io, inside) : [];
    });
}

function isFolder(io: Io, path: string): boolean {
  try {
    return io.entries(path) !== undefined;
  } catch {
    // A link that leads nowhere: not named by the user, so passed over.
    return false;
  }
}

/** The value of a JSON text, or where it stops being one. */
export function readJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown, problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [problem("file.not-json", [], { message: message.slice(0, 200) })] };
  }
}
