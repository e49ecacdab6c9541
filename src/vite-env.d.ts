/// <reference types="vite/client" />

declare module "virtual:scenario-cards" {
  import type { ScenarioCard } from "#core/scenario";

  export const cards: readonly ScenarioCard[];
}
