import type { Span } from "../types/record.ts";

// Of the text of a view, or of one folded to half width.

/** Brackets around the year of a number, and what scanners make of them: 〔2020]20号, 〔2021)73号, 〔2023】17号. */
const open = "[〔\\[【(（〖﹝]";
const close = "[〕\\]】)）〗﹞]";
const figure = "\\d";

/**
 * 发文字号 and its kin.
 * - 沪信息委基〔2006〕78号, 晋政办发电〔2010〕20号, 国发[2006]第2号
 * - 国务院令第735号, 国家发展改革委令2021年第40号, 公告2019年第5号
 * - 第735号
 * - GB/T 36073-2018, DB31/T381-2007
 */
const forms = [
  `[\\p{Script=Han}A-Za-z]{1,16}\\s{0,3}${open}\\s{0,2}${figure}{4}\\s{0,2}${close}\\s{0,3}第?\\s{0,2}${figure}{1,5}\\s{0,3}号`,
  `[\\p{Script=Han}、]{1,24}(?:令|公告)\\s{0,3}(?:${figure}{4}年)?\\s{0,3}第?\\s{0,2}[\\d一二三四五六七八九十百]{1,6}\\s{0,3}号`,
  `第\\s{0,2}${figure}{1,5}\\s{0,2}号`,
  `(?:GB|DB|YD|SJ|JGJ|ISO|IEC|HJ|JR|GA|T)[0-9A-Z]{0,6}(?:\\/[0-9A-Z]{1,8})?\\s{0,3}[0-9]{1,6}(?:\\.[0-9]{1,3})?\\s{0,2}[-—–]\\s{0,2}[0-9]{2,4}`,
].join("|");

const here = new RegExp(forms, "uy");
/** The part of a 发文字号 behind the issuer's short name: 〔2010〕11号. */
export const issued = new RegExp(`${open}(?:19|20)${figure}{2}${close}第?${figure}{1,5}号`, "gu");

/** The document number or number of a standard that begins at `at`; null where there is none. */
export function documentNumber(text: string, at: number): Span | null {
  here.lastIndex = at;
  const match = here.exec(text);
  return match && { start: at, end: at + match[0].length };
}

const serial = new RegExp(issued.source, "uy");

/** 〔2020〕8号 at an offset: a number whose issuer is not printed. */
export function serialNumber(text: string, at: number): Span | null {
  serial.lastIndex = at;
  const match = serial.exec(text);
  return match && { start: at, end: at + match[0].length };
}
