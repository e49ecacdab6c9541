import { assertNever } from "../base/index.ts";
import type { HouseClause } from "../standards/index.ts";
import type { CallView } from "./call-view.ts";
import { judgeBefore } from "./judges/before.ts";
import { judgeClosing } from "./judges/closing.ts";
import { judgeCount } from "./judges/count.ts";
import { judgeForm } from "./judges/form.ts";
import { judgeNever } from "./judges/never.ts";
import { judgeOpening } from "./judges/opening.ts";
import { judgeOrder } from "./judges/order.ts";
import { judgePhone } from "./judges/phone.ts";
import { judgeRespond } from "./judges/respond.ts";
import { judgeSay } from "./judges/say.ts";
import { judgeSequence } from "./judges/sequence.ts";
import { judgeTarget } from "./judges/target.ts";
import { judgeTiming } from "./judges/timing.ts";
import type { Verdict } from "./verdict.ts";

/** What the judge of its kind says of a clause in this call. */
export function judge(clause: HouseClause, view: CallView): Verdict {
  const { rule } = clause;
  switch (rule.kind) {
    case "opening":
      return judgeOpening(rule, view, clause);
    case "respond":
      return judgeRespond(rule, view, clause);
    case "say":
      return judgeSay(rule, view, clause);
    case "sequence":
      return judgeSequence(rule, view, clause);
    case "before":
      return judgeBefore(rule, view, clause);
    case "order":
      return judgeOrder(rule, view);
    case "never":
      return judgeNever(rule, view);
    case "timing":
      return judgeTiming(rule, view, clause);
    case "count":
      return judgeCount(rule, view, clause);
    case "closing":
      return judgeClosing(rule, view, clause);
    case "phone":
      return judgePhone(rule, view, clause);
    case "form":
      return judgeForm(rule, view, clause);
    case "target":
      return judgeTarget(rule, view);
    default:
      return assertNever(rule);
  }
}
