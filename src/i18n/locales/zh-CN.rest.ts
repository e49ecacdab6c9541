import problems from "./problems.zh-CN.json";
import progress from "./progress.zh-CN.json";
import report from "./report.zh-CN.json";
import settings from "./settings.zh-CN.json";
import standard from "./standard.zh-CN.json";
import study from "./study.zh-CN.json";
import studio from "./studio.zh-CN.json";

export const words = { problems, progress, report, settings, standard, study, studio };
