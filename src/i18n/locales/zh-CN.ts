import common from "./common.zh-CN.json";
import home from "./home.zh-CN.json";
import practise from "./practise.zh-CN.json";

export const words = { common, home, practise };
