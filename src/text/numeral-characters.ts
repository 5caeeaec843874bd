/** The characters that numbers are written with, and what each stands for. */

export const NONE = 0;
/** 0–9, ０–９ */
export const ARABIC = 1;
/** 一 … 九, 〇, 两, 壹 … */
export const DIGIT = 2;
/** 十 百 千 万 亿 兆 and their formal and traditional forms. */
export const MULTIPLIER = 3;

const digits: Record<string, string> = {
  "0": "零〇○",
  "1": "一壹",
  "2": "二两贰兩俩倆貳貮",
  "3": "三叁參",
  "4": "四肆",
  "5": "五伍",
  "6": "六陆陸",
  "7": "七柒",
  "8": "八捌",
  "9": "九玖",
};
/** 廿, 卅, 卌: tens in one character; `readNumeral` knows what they are. */
const tens = "廿卅卌";
/** Powers of ten, by the characters that multiply by them. */
const multipliers: Record<string, string> = {
  "1": "十拾",
  "2": "百佰",
  "3": "千仟",
  "4": "万萬",
  "8": "亿億",
  "12": "兆",
};

const classes = new Uint8Array(0x10000);
const values = new Uint8Array(0x10000);
const fill = (table: Record<string, string>, kind: number) => {
  for (const [value, characters] of Object.entries(table)) {
    for (const c of characters) {
      classes[c.charCodeAt(0)] = kind;
      values[c.charCodeAt(0)] = Number(value);
    }
  }
};
fill(digits, DIGIT);
fill(multipliers, MULTIPLIER);
fill({ "1": tens }, MULTIPLIER);
for (let i = 0; i < 10; i++) {
  for (const zero of [0x30, 0xff10]) {
    classes[zero + i] = ARABIC;
    values[zero + i] = i;
  }
}

/** NONE, ARABIC, DIGIT or MULTIPLIER for a code unit; NaN (past the end of a text) is NONE. */
export function numeralClass(code: number): number {
  return classes[code] ?? NONE;
}

/** The digit's value, or the power of ten that a multiplier stands for. */
export function numeralValue(code: number): number {
  return values[code] ?? 0;
}

/** 两 and its like, which end no number of several digits. */
export function isPair(code: number): boolean {
  return code === 0x4e24 || code === 0x5169 || code === 0x4fe9 || code === 0x5006;
}

/** 百, 千, 万, 亿 and their other forms: what a number is scaled by. */
export function isScale(code: number): boolean {
  return numeralClass(code) === MULTIPLIER && numeralValue(code) > 1;
}
