import { type Mutant, randomOf } from "./mutants.ts";

/** What policy texts are full of, and what regular expressions and searches stumble over when there is much of it. */
const pieces = [
  ..."（）《》“”【】①②③④⑤一二三年月日个%％.．、，。；：的和与及以在到由从\t \u3000\n\ufeff",
  ..."一、|（一）|1.|（1）|第一条 |第二章|附件：\n|附件1\n|目录\n|一是|二是|此外，".split("|"),
  ..."2025年|2025年12月底前|“十四五”时期|到2030年|今后五年|1到3年内|去年|上年同期".split("|"),
  ..."70%以上|3—5家|2.2万亿元|增长3.5%|从10%提高到20%|下降0.5个百分点|1000|万|亿|百".split("|"),
  ..."省大数据局|各市政府|省级市级|市教育局、|（市信息办牵头，市财政局配合）|责任单位：|牵头单位：|各有关部门".split(
    "|",
  ),
  ..."《关于加强管理的意见》|（国办发〔2006〕11号）|序号\t任务\t责任单位\n|1\t建设平台\t市教育局\n|指标\n".split(
    "|",
  ),
  ..."推进建设|覆盖率达到|其中|分别|累计|以上|不低于|人民政府|办公室|同志|建设的|年内|底前".split("|"),
];

/** The pathological text of this number: one to four pieces again and again, now and then another, 2 kB to 2 MB. */
export function textOf(number: number): Mutant {
  const random = randomOf(number + 1_000_003);
  const piece = () => pieces[Math.floor(random() * pieces.length)]!;
  const length = Math.round(700 * 1000 ** random());
  const period = Array.from({ length: 1 + Math.floor(random() * 4) }, piece).join("");
  const strange = random() < 0.5 ? 0 : random() * 0.2;
  let text = random() < 0.5 ? "" : `某市2025年工作要点\n${piece()}`;
  if (strange === 0) text += period.repeat(Math.ceil(length / period.length));
  else
    while (text.length < length)
      text += random() < strange ? piece() : period.repeat(1 + Math.floor(random() * 40));
  return { name: `text-${number}.txt`, bytes: Buffer.from(text.slice(0, length)) };
}
