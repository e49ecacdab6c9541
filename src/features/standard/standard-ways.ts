/** What is open in the standard, and where it leads. */
export interface StandardWays {
  /** The clause that is open, by its id. */
  readonly clauseId: string | undefined;
  /** Opens a clause; none: back to the list. */
  readonly onOpen: (clauseId: string | undefined) => void;
  readonly onPractise: (scenarioId: string) => void;
  readonly onDrill: (clauseId: string) => void;
  readonly onQuiz: (area: string) => void;
}
