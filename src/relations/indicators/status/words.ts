import { any, lit, seq, upTo, word } from "../../../clause/match.ts";

export const marks = "，。；";

/** 半数以上已提前完成 */
export const doneBehind = seq(
  upTo(16, "，。；、：0123456789"),
  any(lit("已", "均已", "都已"), seq(word("does"), lit("了"))),
);
