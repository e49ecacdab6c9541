import common from "./common.zh-TW.json";
import home from "./home.zh-TW.json";
import practise from "./practise.zh-TW.json";
import report from "./report.zh-TW.json";
import progress from "./progress.zh-TW.json";
import settings from "./settings.zh-TW.json";
import problems from "./problems.zh-TW.json";

export const words = { common, home, practise, report, progress, settings, problems };
