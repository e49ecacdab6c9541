// nlp.js ships no types; these are the few things that the benchmark uses.
declare module "@nlpjs/core" {
  export interface Container {
    use(plugin: unknown): void;
  }
  export function containerBootstrap(): Promise<Container>;
}
declare module "@nlpjs/lang-zh" {
  export const LangZh: unknown;
}
declare module "@nlpjs/nlp" {
  export class Nlp {
    constructor(settings: Readonly<Record<string, unknown>>);
    addLanguage(language: string): void;
    addDocument(language: string, utterance: string, intent: string): void;
    train(): Promise<unknown>;
    process(
      language: string,
      utterance: string,
    ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
  }
}
