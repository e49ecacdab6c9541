export { filledIn, type DeskNames } from "./fill-in.ts";
export { houseOf, parametersOf, profileOf, type House, type HouseClause } from "./house.ts";
export {
  escalationTargetIds,
  escalationTargets,
  phoneActions,
  transferTargetIds,
  transferTargets,
  type PhoneAction,
} from "./phone.ts";
export { sameProfile, withOwnProfiles } from "./own-profiles.ts";
export {
  parameterTerm,
  parameterTerms,
  parameterUnits,
  type FigureUnit,
  type ParameterTerm,
} from "./parameters.ts";
export {
  asItsBase,
  profileDifferences,
  withoutDifference,
  type ProfileDifference,
} from "./profile-differences.ts";
export {
  copyOfProfile,
  withKept,
  withParameter,
  withSeverity,
  withVariant,
  withWeight,
} from "./profile-edits.ts";
export { profileFileOf, readProfileFile, readProfileText, type ProfileFile } from "./profile-file.ts";
export { readProfile, readProfileShape } from "./read-profile.ts";
export { readStandards } from "./read-standards.ts";
export {
  rules,
  type ActGroups,
  type Amount,
  type Rule,
  type RuleKind,
  type RuleOf,
  type When,
} from "./rule.ts";
export { callerActIds, callerActs, situationIds, situations, type Term } from "./situations.ts";
export { shownIn } from "./shown-in.ts";
export { slipFieldIds, slipFields, slipSays, type SlipField, type SlipTruth } from "./slip-fields.ts";
export {
  LocalTextShape,
  Profile as ProfileShape,
  severities,
  type Clause,
  type ParameterValue,
  type Profile,
  type Severity,
  type Standards,
} from "./standards.ts";
export { actIds, acts, faultIds, faults, type ActId, type FaultId } from "./vocabulary.ts";
export type { Houses } from "./houses.ts";
