import type { LocalText } from "../../base/index.ts";
import type { Line, Reply, Trade } from "../../scenario/index.ts";
import { bad, good, line, middling, words } from "./parts.ts";

/** What a call may be about, in a template: all the words that depend on it. */
export interface Matter {
  readonly trade: Trade;
  readonly centre: LocalText;
  /** 包裹没到: as it stands in a title. */
  readonly short: LocalText;
  /** The caller asks, kindly; and again; and asks why. */
  readonly asks: Line;
  readonly again: Line;
  /** The caller complains of it. */
  readonly complains: Line;
  /** The same in dialect. */
  readonly dialect: Readonly<Record<"yue" | "wuu", { readonly asks: Line; readonly again: Line }>>;
  readonly record: readonly (readonly [label: LocalText, value: LocalText])[];
  readonly article: { readonly id: string; readonly title: LocalText; readonly body: LocalText };
  /** What is to be said once it has been looked up: well, half, and badly. */
  readonly explains: readonly [Reply, Reply, Reply];
  /** Words of which the slip must have one of each group. */
  readonly slip: readonly (readonly string[])[];
}

const inDialect = (lang: string, zh: string, en: string, gloss: string): Line => ({
  ...words(zh, en),
  lang,
  gloss: words(gloss, en),
  acts: ["states-matter", "asks"],
});

export const matters = {
  "parcel-late": {
    trade: "parcel",
    centre: words("云雀速递客服中心", "Skylark Parcels"),
    short: words("包裹没到", "the late parcel"),
    asks: line(
      "你好，我有个包裹，说好前天到的，到现在还没影儿，能帮我看看吗？",
      "Hello, I've a parcel that was due two days ago and there's no sign of it. Could you have a look?",
      "states-matter",
      "asks",
    ),
    again: line(
      "我就想知道包裹到哪儿了，什么时候能送来？",
      "I just want to know where the parcel is, and when it comes.",
      "asks",
    ),
    complains: line(
      "你们怎么回事啊？我的包裹晚了两天了，昨天打电话说今天送，今天又没来！",
      "What's going on with you people? My parcel is two days late; yesterday I was told today, and today it didn't come either!",
      "complains",
      "states-matter",
    ),
    dialect: {
      yue: {
        asks: inDialect(
          "yue",
          "喂，我个包裹话前日到嘅，到而家都未见，你帮我睇下得唔得？",
          "Hello, my parcel was due two days ago and I haven't seen it yet. Could you have a look?",
          "喂，我的包裹说前天到，到现在还没见着，你帮我看看行不行？",
        ),
        again: inDialect(
          "yue",
          "我话我个包裹呀！包——裹！几时先送到㗎？",
          "My parcel, I said! Par-cel! When does it come?",
          "我说我的包裹呀！包裹！什么时候才送到？",
        ),
      },
      wuu: {
        asks: inDialect(
          "wuu",
          "喂，我有只包裹，讲好前日到个，到现在还呒没收着，侬帮我看看好伐？",
          "Hello, I've a parcel that was due two days ago and it hasn't come. Could you have a look?",
          "喂，我有个包裹，说好前天到的，到现在还没收到，你帮我看看好吗？",
        ),
        again: inDialect(
          "wuu",
          "我讲我个包裹呀！啥辰光好送到啦？",
          "My parcel, I said! When will it come?",
          "我说我的包裹呀！什么时候能送到呢？",
        ),
      },
    },
    record: [
      [
        words("运单", "Waybill"),
        words("在途，前天到达本市中转站", "On its way; reached the city depot two days ago"),
      ],
      [
        words("延误原因", "Reason for the delay"),
        words("暴雨封路，昨晚恢复派送", "Roads closed by heavy rain; deliveries resumed last night"),
      ],
      [words("预计送达", "Expected"), words("今天 18 点前", "Today before 18:00")],
    ],
    article: {
      id: "late-parcels",
      title: words("包裹晚到怎么答复", "What to say of a late parcel"),
      body: words(
        "先查运单，把卡在哪里、为什么、几点前送到一次说清楚。晚于承诺两天以上的，客户可以申请退还运费。",
        "Look at the waybill first, then say in one go where it is, why, and by when it comes. More than two days late, the customer can ask for the postage back.",
      ),
    },
    explains: [
      good(
        "我查到了：因为前两天暴雨封路，包裹停在了本市中转站，昨晚已经恢复派送，今天下午六点之前会送到您手上。我这样说您清楚吗？",
        "I've found it: the roads were closed by heavy rain, so the parcel waited at the city depot. Deliveries resumed last night, and it will be with you before six today. Is that clear?",
      ),
      middling("还在路上，您再等等。", "It's still on its way, please wait a little."),
      bad(
        "下雨送不了，这又不是我们的问题，你急也没用。",
        "They can't deliver in the rain. That's not our problem, no use getting worked up.",
      ),
    ],
    slip: [
      ["包裹", "快递"],
      ["晚", "没到", "延误", "没送"],
    ],
  },
  "bill-doubled": {
    trade: "utility",
    centre: words("南屿供电服务热线", "Nanyu Power service line"),
    short: words("电费翻倍", "the doubled bill"),
    asks: line(
      "你好，我想问一下，我家这个月电费怎么多了一倍啊？",
      "Hello, I'd like to ask why our electricity bill has doubled this month.",
      "states-matter",
      "asks",
    ),
    again: line(
      "我就是想弄明白，这电费到底是怎么算的？",
      "I just want to understand how this bill came about.",
      "asks",
    ),
    complains: line(
      "你们这电费也太离谱了吧！一个月翻一倍，昨天打电话也没人给我说清楚！",
      "Your bill is outrageous! Double in a month, and yesterday nobody could explain it to me!",
      "complains",
      "states-matter",
    ),
    dialect: {
      yue: {
        asks: inDialect(
          "yue",
          "喂，我想问下，我屋企今个月啲电费点解贵咗一倍㗎？",
          "Hello, I'd like to ask: why has our electricity bill doubled this month?",
          "喂，我想问一下，我家这个月的电费怎么贵了一倍呀？",
        ),
        again: inDialect(
          "yue",
          "电费呀！系咪抄错表呀？",
          "The electricity! Did you read the meter wrong?",
          "电费呀！是不是抄错表了？",
        ),
      },
      wuu: {
        asks: inDialect(
          "wuu",
          "喂，我想问问，阿拉屋里向个号头电费哪能多脱一倍啊？",
          "Hello, I'd like to ask why our electricity bill has doubled this month.",
          "喂，我想问问，我们家这个月电费怎么多了一倍啊？",
        ),
        again: inDialect(
          "wuu",
          "电费呀！是伐是抄错表了啦？",
          "The electricity! Was the meter read wrong?",
          "电费呀！是不是抄错表了呢？",
        ),
      },
    },
    record: [
      [
        words("上月电费", "Last month"),
        words("186.40 元，银行卡已换，自动扣款失败", "186.40 yuan; card replaced, automatic payment failed"),
      ],
      [
        words("本月账单", "This bill"),
        words("372.00 元，含上月未扣的 186.40 元", "372.00 yuan, with last month's unpaid 186.40"),
      ],
      [words("抄表", "Meter"), words("读数正常", "Readings normal")],
    ],
    article: {
      id: "doubled-bills",
      title: words("账单翻倍怎么解释", "Explaining a doubled bill"),
      body: words(
        "先看上月是否扣款成功。没扣成的，上月电费会并到本月一起出账，用电量没有变。25 日前缴清不收滞纳金。",
        "See first whether last month was paid. If not, it is added to this month's bill; no more power was used. Paid by the 25th, there is no late fee.",
      ),
    },
    explains: [
      good(
        "我查到了，抄表没有错：因为您换了银行卡，上个月的186块4没有扣成，并到了这个月一起出账，所以是372块，并没有多收。25号之前缴清就可以。我这样说您清楚吗？",
        "I've found it; the meter was read correctly. Because your bank card was replaced, last month's 186.40 was not taken and came with this month's bill, so it is 372, nothing extra. Paying by the 25th is fine. Is that clear?",
      ),
      middling("是两个月的电费，您看一下账单。", "It's two months' worth, have a look at the bill."),
      bad("肯定是你们自己用多了呗，怪得了谁。", "You must have used more yourselves, who else is to blame."),
    ],
    slip: [
      ["电费", "账单"],
      ["翻倍", "一倍", "372", "多"],
    ],
  },
  "refund-missing": {
    trade: "e-commerce",
    centre: words("拾光商城客服中心", "Shiguang Mall service centre"),
    short: words("退款没到账", "the missing refund"),
    asks: line(
      "你好，我上礼拜退了件衣服，钱到现在也没到账，帮我查查好吗？",
      "Hello, I sent a coat back last week and the money still hasn't come. Could you check?",
      "states-matter",
      "asks",
    ),
    again: line(
      "退的钱到底到哪儿去了，什么时候能到？",
      "Where has the refund got to? When will it arrive?",
      "asks",
    ),
    complains: line(
      "退货都一个礼拜了，钱呢？上次说三天到账，骗人的是吧！",
      "I sent it back a week ago. Where's the money? Three days, you said last time. Was that a lie?",
      "complains",
      "states-matter",
    ),
    dialect: {
      yue: {
        asks: inDialect(
          "yue",
          "喂，我上个礼拜退咗件衫，啲钱到而家都未到账，帮我查下得唔得？",
          "Hello, I returned a coat last week and the money still isn't here. Could you check?",
          "喂，我上个星期退了件衣服，钱到现在还没到账，帮我查一下行不行？",
        ),
        again: inDialect(
          "yue",
          "我啲钱呀！几时先退返畀我呀？",
          "My money! When do I get it back?",
          "我的钱呀！什么时候才退还给我呀？",
        ),
      },
      wuu: {
        asks: inDialect(
          "wuu",
          "喂，我上个礼拜退脱一件衣裳，钞票到现在还呒没到，帮我查查好伐？",
          "Hello, I returned a coat last week and the money still isn't here. Could you check?",
          "喂，我上个星期退了一件衣服，钱到现在还没到，帮我查查好吗？",
        ),
        again: inDialect(
          "wuu",
          "我个钞票呀！啥辰光退拨我啦？",
          "My money! When do I get it back?",
          "我的钱呀！什么时候退给我呢？",
        ),
      },
    },
    record: [
      [
        words("退货", "Return"),
        words("仓库前天签收，质检通过", "Received at the warehouse two days ago, inspected and passed"),
      ],
      [
        words("退款", "Refund"),
        words("已发起，原路退回信用卡", "Under way, to the credit card it was paid with"),
      ],
      [words("预计到账", "Expected"), words("信用卡 3 个工作日内", "Credit card: within 3 working days")],
    ],
    article: {
      id: "refund-times",
      title: words("退款多久到账", "How long a refund takes"),
      body: words(
        "仓库签收、质检通过后当天发起退款。原路退回：余额即时，储蓄卡 1 个工作日，信用卡 3 个工作日内。",
        "The refund starts on the day the goods pass inspection, and goes the way the payment came: balance at once, debit card one working day, credit card within three.",
      ),
    },
    explains: [
      good(
        "我查到了：衣服是前天仓库签收、质检通过的，退款当天就发起了。因为是退回信用卡，银行要三个工作日，最晚后天到账。我这样解释您清楚吗？",
        "I've found it: the warehouse received the coat two days ago, it passed, and the refund started the same day. As it goes to a credit card, the bank needs three working days, so the day after tomorrow at the latest. Is that clear?",
      ),
      middling("已经退了，您等银行吧。", "It has been refunded, wait for the bank."),
      bad("银行的事我不清楚，你自己去问银行。", "I don't know about banks. Ask yours."),
    ],
    slip: [
      ["退款", "退货", "钱"],
      ["没到", "未到", "没有到", "到账"],
    ],
  },
} as const satisfies Readonly<Record<string, Matter>>;

export type MatterId = keyof typeof matters;
