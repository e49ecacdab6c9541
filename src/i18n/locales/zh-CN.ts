import common from "./common.zh-CN.json";
import home from "./home.zh-CN.json";
import practise from "./practise.zh-CN.json";
import report from "./report.zh-CN.json";
import progress from "./progress.zh-CN.json";
import settings from "./settings.zh-CN.json";
import problems from "./problems.zh-CN.json";

export const words = { common, home, practise, report, progress, settings, problems };
