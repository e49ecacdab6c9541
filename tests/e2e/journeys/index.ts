import type { Journey } from "../support/journey.ts";
import { calls } from "./calls.ts";
import { data } from "./data.ts";
import { houses } from "./houses.ts";
import { interrupted } from "./interrupted.ts";
import { keyboard } from "./keyboard.ts";
import { languages } from "./languages.ts";
import { accessibility } from "./looks.ts";
import { offline } from "./offline.ts";
import { reader } from "./reader.ts";
import { recording } from "./recording.ts";
import { study } from "./study.ts";
import { studio } from "./studio.ts";
import { typing } from "./typing.ts";
import { understanding } from "./understanding.ts";

/** All journeys; long ones first, so that the last do not wait for them. */
export const journeys: readonly Journey[] = [
  ...accessibility,
  ...languages,
  ...studio,
  ...recording,
  ...interrupted,
  ...calls,
  ...reader,
  ...keyboard,
  ...study,
  ...houses,
  ...typing,
  ...understanding,
  ...offline,
  ...data,
];
