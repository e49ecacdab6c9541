/** What a command needs of the world; a test brings its own. */
export interface Io {
  /** Writes to standard output, as it is: the line's end is the caller's. */
  out(text: string): void;
  err(text: string): void;
  /** The text of a file. Throws when it cannot be read. */
  read(path: string): string;
  /** What is in a folder, by name; undefined when the path is a file. Throws when there is nothing there. */
  entries(path: string): readonly string[] | undefined;
  /** Standard input, line by line. */
  lines(): AsyncIterable<string>;
}

/** The command line was wrong; ends in exit code 2 with this message. */
export class WrongUsage extends Error {}

/** Exit codes of every command. */
export const exit = { fine: 0, problems: 1, wrongUsage: 2 } as const;
