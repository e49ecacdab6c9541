import common from "./common.en.json";
import home from "./home.en.json";
import practise from "./practise.en.json";
import report from "./report.en.json";
import progress from "./progress.en.json";
import settings from "./settings.en.json";
import problems from "./problems.en.json";

export const words = { common, home, practise, report, progress, settings, problems };
