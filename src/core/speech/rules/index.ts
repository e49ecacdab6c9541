import type { Rule } from "../rule.ts";
import { rarerActs } from "./acts-more.ts";
import { boundary } from "./boundary.ts";
import { closing } from "./closing.ts";
import { complaint } from "./complaint.ts";
import { bluntFaults } from "./faults-blunt.ts";
import { heatedFaults } from "./faults-heated.ts";
import { rarerFaults } from "./faults-more.ts";
import { subtleFaults } from "./faults-subtle.ts";
import { handling } from "./handling.ts";
import { hearing } from "./hearing.ts";
import { hold } from "./hold.ts";
import { listening } from "./listening.ts";
import { matter } from "./matter.ts";
import { opening } from "./opening.ts";
import { outbound } from "./outbound.ts";

/** Every rule there is. Their order means nothing. */
export const rules: readonly Rule[] = [
  ...opening,
  ...hearing,
  ...listening,
  ...matter,
  ...hold,
  ...handling,
  ...complaint,
  ...boundary,
  ...closing,
  ...outbound,
  ...bluntFaults,
  ...heatedFaults,
  ...subtleFaults,
  ...rarerActs,
  ...rarerFaults,
];
