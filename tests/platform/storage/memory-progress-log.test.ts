import { memoryProgressLog } from "../../support/memory-progress-log.ts";
import { progressLogContract } from "./progress-log-contract.ts";

progressLogContract("the progress log of the tests", memoryProgressLog);
