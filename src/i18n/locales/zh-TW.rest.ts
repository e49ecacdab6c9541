import problems from "./problems.zh-TW.json";
import progress from "./progress.zh-TW.json";
import report from "./report.zh-TW.json";
import settings from "./settings.zh-TW.json";
import standard from "./standard.zh-TW.json";
import study from "./study.zh-TW.json";
import studio from "./studio.zh-TW.json";

export const words = { problems, progress, report, settings, standard, study, studio };
