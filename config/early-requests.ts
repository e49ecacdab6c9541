import type { Rolldown } from "vite";

type Chunk = Rolldown.OutputChunk;

/** Files that the first screen will ask for, by what they depend on. Names are the bundle's. */
export interface EarlyRequests {
  /** On every way. */
  readonly app: readonly string[];
  /** By language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** The words of the rooms off the way to a call, by language. */
  readonly rest: Readonly<Record<string, readonly string[]>>;
  /** By the first part of the address. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** By the id of the scenario. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

const locales = ["zh-CN", "zh-TW", "en"];

/**
 * Reads off the bundle what each first screen needs, so that the page can ask for all of it at once, and not first for
 * the app, which asks for a room, which asks for a call. `page`: its HTML; what stands in it is asked for anyway.
 */
export function earlyRequests(bundle: Rolldown.OutputBundle, page: string): EarlyRequests {
  const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === "chunk");
  const known = new Set(chunks.flatMap(({ fileName }) => (page.includes(fileName) ? [fileName] : [])));
  const named = (name: string) => chunks.find(({ fileName }) => fileName === name);
  const withImports = (chunk: Chunk | undefined, found = new Set<string>()): Set<string> => {
    if (chunk && !known.has(chunk.fileName) && !found.has(chunk.fileName)) {
      found.add(chunk.fileName);
      for (const name of chunk.imports) withImports(named(name), found);
    }
    return found;
  };
  const moduleOf = (chunk: Chunk) => chunk.facadeModuleId?.split("?")[0] ?? "";
  const filesOf = (...modules: readonly string[]) => {
    const files = modules.flatMap((module) => [
      ...withImports(chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)))),
    ]);
    return [...new Set(files)];
  };
  const byLocale = (module: (locale: string) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, filesOf(module(locale))]));
  const pack = "/core/standards/pack.ts";
  return {
    app: filesOf("/app/start-app.tsx"),
    words: byLocale((locale) => `/locales/${locale}.ts`),
    rest: byLocale((locale) => `/locales/${locale}.rest.ts`),
    rooms: {
      call: filesOf("/practise/practise-page.tsx", "/core/standards/houses.ts"),
      report: filesOf("/report/report-page.tsx", pack),
      progress: filesOf("/progress/progress-page.tsx", pack),
      settings: filesOf("/settings/settings-page.tsx", pack),
    },
    calls: Object.fromEntries(
      chunks.flatMap((chunk) => {
        const id = /\/scenarios\/([a-z0-9-]+)\.json$/.exec(moduleOf(chunk))?.[1];
        return id === undefined ? [] : [[id, [chunk.fileName]]];
      }),
    ),
  };
}
