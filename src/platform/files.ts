/** How long a saved file's address stays good: browsers begin a download some time after the click. */
const revokeAfterMs = 30_000;

const types: Readonly<Record<string, string>> = {
  json: "application/json",
  csv: "text/csv",
  html: "text/html",
};

function typeOf(name: string): string {
  return `${types[name.slice(name.lastIndexOf(".") + 1)] ?? "text/plain"};charset=utf-8`;
}

/** Files by download and by the browser's own chooser. */
export function browserFiles() {
  return {
    /** Hands the text to the browser as a download of this name. */
    save(name: string, text: string): void {
      const address = URL.createObjectURL(new Blob([text], { type: typeOf(name) }));
      const link = document.createElement("a");
      link.href = address;
      link.download = name;
      link.hidden = true;
      document.body.append(link);
      link.click();
      link.remove();
      window.setTimeout(() => URL.revokeObjectURL(address), revokeAfterMs);
    },

    /** The picked file's text; undefined when nothing was picked. Rejects when the file cannot be read. */
    pick(accept: string): Promise<string | undefined> {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = accept;
      input.hidden = true;
      // Some browsers let go of an input that is not in the page, and its events with it.
      document.body.append(input);
      const picked = new Promise<string | undefined>((resolve, reject) => {
        input.addEventListener("cancel", () => resolve(undefined));
        input.addEventListener("change", () => {
          const file = input.files?.[0];
          if (file) file.text().then(resolve, reject);
          else resolve(undefined);
        });
      });
      input.click();
      return picked.finally(() => input.remove());
    },
  };
}
