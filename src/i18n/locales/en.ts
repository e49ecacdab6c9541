import common from "./common.en.json";
import home from "./home.en.json";
import practise from "./practise.en.json";

export const words = { common, home, practise };
