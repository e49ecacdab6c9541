/** As much of the File System Access interface as we use; Chromium has it. */
interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<FileHandle[]>;
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

/** How long a saved file's address stays good: browsers begin a download some time after the click. */
const revokeAfterMs = 30_000;
const accept = { "application/json": [".json"], "application/zip": [".zip"] };
const changedTheirMind = (error: unknown) => error instanceof DOMException && error.name === "AbortError";
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const typeOf = (name: string) => (name.endsWith(".zip") ? "application/zip" : "application/json");

/** Scenario files: in place where the browser can (File System Access), else by its chooser and by download. */
export function studioFiles(pickers: Pickers = window as unknown as Pickers) {
  return {
    async open() {
      if (!pickers.showOpenFilePicker) return chosen();
      try {
        const [handle] = await pickers.showOpenFilePicker({ types: [{ description: "", accept }] });
        return handle && { name: handle.name, bytes: await bytesOf(await handle.getFile()), handle };
      } catch (error) {
        if (changedTheirMind(error)) return undefined;
        throw error;
      }
    },

    async save(handle: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const stream = await (handle as FileHandle).createWritable();
      await stream.write(bytes);
      await stream.close();
    },

    async saveAs(name: string, bytes: Uint8Array<ArrayBuffer>) {
      if (!pickers.showSaveFilePicker) {
        download(name, bytes);
        return {};
      }
      try {
        const type = typeOf(name);
        const handle = await pickers.showSaveFilePicker({
          suggestedName: name,
          types: [{ description: "", accept: { [type]: [name.slice(name.lastIndexOf("."))] } }],
        });
        const stream = await handle.createWritable();
        await stream.write(bytes);
        await stream.close();
        return { handle };
      } catch (error) {
        if (changedTheirMind(error)) return undefined;
        throw error;
      }
    },

    inflate,
  };
}

function chosen() {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = [".json", ".zip", ...Object.values(accept).flat()].join(",");
  input.hidden = true;
  document.body.append(input);
  const picked = new Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | undefined>(
    (resolve, reject) => {
      input.addEventListener("cancel", () => resolve(undefined));
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (file) bytesOf(file).then((bytes) => resolve({ name: file.name, bytes }), reject);
        else resolve(undefined);
      });
    },
  );
  input.click();
  return picked.finally(() => input.remove());
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), revokeAfterMs);
}

/** Stops as soon as there is more than was promised: a bomb is not unpacked to see how large it is. */
async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(part.value);
    }
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
