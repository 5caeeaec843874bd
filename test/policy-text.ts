import { fc } from "./property.ts";

const labels = [
  "第一章",
  "第二章 ",
  "一、",
  "二、",
  "三、",
  "（一）",
  "（二）",
  "(三)",
  "1.",
  "2.",
  "3、",
  "４．",
  "（1）",
  "（2）",
  "①",
  "第一条 ",
  "目  录",
];
const headings = [
  "指导思想",
  "总体要求",
  "主要任务",
  "加强平台建设",
  "存在的主要问题",
  "保障措施",
  "推进“一网通办”改革",
  "完善《管理办法》",
];
const sentences = [
  "以人民为中心，推动信息化与工业化融合。",
  "年内实现行政村宽带上网率达70%，明年内达到100%。",
  "到2025年，建设开通5G基站25万个以上，产业规模突破2.2万亿元。",
  "培育3—5家示范企业，投资下降0.5个百分点。",
  "一是扩大范围。二是引导农户；三是发挥作用。",
  "贯彻《关于加强管理的意见》（国办发〔2006〕11号），9月底前完成。",
  "各级、各部门要明确责任。",
  "（省大数据局牵头，各有关部门、各市政府配合）",
  "（责任单位：市科技局、市财政局；完成时限：2021年底前）",
  "由市信息办负责组织实施，市财政局配合",
  "此外，继续做好已建系统的应用。",
  "完成“监测系统”一、二期工程，增长3.5%，见DB31/T381-2007。",
];
const breaks = ["\n", "\n\n", "　　", " ", "", "\t", "\r\n"];
const noise = [
  "“",
  "”",
  "（",
  "）",
  "《",
  "》",
  "\u0000",
  "\ud800",
  "￿",
  "﻿",
  "¬",
  "100万亿亿亿",
  "〔〕",
  "……",
  "——",
  "序\n号\n名　称\n责任\n单位\n",
  "１\n",
  "附件：",
  "二○一○年二月四日",
];

/** Texts that look like policy documents, whole or broken. */
export const policyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...labels) },
      { weight: 2, arbitrary: fc.constantFrom(...headings) },
      { weight: 4, arbitrary: fc.constantFrom(...sentences) },
      { weight: 4, arbitrary: fc.constantFrom(...breaks) },
      { weight: 1, arbitrary: fc.constantFrom(...noise) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
