import common from "./common.zh-TW.json";
import home from "./home.zh-TW.json";
import practise from "./practise.zh-TW.json";

export const words = { common, home, practise };
