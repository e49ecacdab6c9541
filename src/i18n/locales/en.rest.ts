import problems from "./problems.en.json";
import progress from "./progress.en.json";
import report from "./report.en.json";
import settings from "./settings.en.json";
import standard from "./standard.en.json";
import study from "./study.en.json";
import studio from "./studio.en.json";

export const words = { problems, progress, report, settings, standard, study, studio };
