/// <reference types="vite/client" />

declare module "virtual:scenario-cards" {
  export const cards: readonly import("#core/scenario").ScenarioCard[];
}
