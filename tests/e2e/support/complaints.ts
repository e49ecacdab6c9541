import type { Page } from "playwright-core";

/** What pages complain of: errors on the console (a breach of the security policy is one), and those nobody caught. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #borne: readonly RegExp[];

  /** `borne`: what a journey expects to be complained of. */
  constructor(borne: readonly RegExp[] = []) {
    this.#borne = borne;
  }

  listenTo(page: Page): void {
    page.on("console", (message) => {
      if (message.type() === "error") this.#heard.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) =>
      this.#heard.push(`uncaught ${error.name}: ${error.message} ${error.stack ?? ""}`),
    );
    page.on("crash", () => this.#heard.push("the page crashed"));
  }

  /** Throws when something was complained of that the journey does not expect. */
  settle(): void {
    const bad = this.#heard.filter((text) => !this.#borne.some((pattern) => pattern.test(text)));
    if (bad.length > 0) throw new Error(`The page complains:\n  ${bad.join("\n  ")}`);
  }
}
