/** The reader alone: the whole of core's part would come to every desk with it. */
export { readScenario } from "#core/scenario";
