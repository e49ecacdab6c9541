/** Where the rooms of the study lead. */
export interface StudyWays {
  readonly onHome: () => void;
  /** A quiz on one area, or on all. */
  readonly onQuiz: (area: string | undefined) => void;
  /** Drills on one clause, or on whatever the house asks. */
  readonly onDrill: (clause: string | undefined) => void;
  /** A clause in the standard. */
  readonly onClause: (clause: string) => void;
}
