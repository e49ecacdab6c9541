/** As much of the bundler's module graph as is asked here. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Only a call needs these, though by the doors of core they hang together with what the first screen needs. */
const callOnly = /\/src\/core\/(call|scenario|scoring|speech)\/(?!index)|\/node_modules\/xstate\//;
/** … but for reading the log of an interrupted call, and for handing its own acts to what understands replies. */
const readsLogs = /\/src\/core\/(call\/(events|inputs|log-shape|read-log)|scenario\/own-acts)\.ts$/;
/** Reading and inspecting scenarios is the studio's and the own shelf's: a call gets its scenario read. */
const readsScenarios =
  /\/src\/core\/scenario\/(read-|inspect|check-shape|findings|format-|migrate|scan-json|problem-codes|can-end|endless|reach|components|entering|guard-walk|chart-model|resolve-target)/;

/** Everything that `entry` imports at once, itself included. */
function closureOf(entry: string, graph: Graph, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const id of graph.getModuleInfo(entry)?.importedIds ?? []) closureOf(id, graph, found);
  return found;
}

/**
 * One file for what every visit needs and one for what every call needs, where the bundler would cut a dozen crumbs of
 * what they share with the other rooms: on a slow line each request costs more than it brings.
 */
export function chunkName(app: string, call: string) {
  let sets: { readonly app: ReadonlySet<string>; readonly call: ReadonlySet<string> } | undefined;
  return (id: string, graph: Graph): string | null => {
    // The page itself uses it, and would have to wait for everything it is put together with.
    if (id.includes("vite/preload-helper")) return null;
    if (readsScenarios.test(id)) return null;
    sets ??= { app: closureOf(app, graph), call: closureOf(call, graph) };
    if (sets.app.has(id) && (!callOnly.test(id) || readsLogs.test(id))) return "start";
    return sets.call.has(id) && !id.endsWith(".css") ? "call" : null;
  };
}
