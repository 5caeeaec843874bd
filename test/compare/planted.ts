import { textSource } from "../../src/read/source.ts";
import type { Indicator, PolicyDocument, Section, Task } from "../../src/types/record.ts";

/** A task to make a record of. */
export interface Draft {
  title: string;
  text: string;
  chapter?: number;
  origin?: "text" | "table";
  agencies?: string[];
  deadline?: { date: string; quote: string };
  indicators?: { name: string; value: number; unit: string; quote: string; by?: string; measure?: string }[];
}

const nowhere = { start: 0, end: 0 };

/** A record with these tasks, numbered by chapter in the order given. */
export function recordOf(id: string, drafts: readonly Draft[], year = 2009): PolicyDocument {
  const counts = new Map<number, number>();
  const outline: Section[] = [];
  const indicators: Indicator[] = [];
  const source = textSource("");
  let at = 0;
  const tasks = drafts.map((draft): Task => {
    const { title, text, chapter = 1, origin = "text" } = draft;
    if (!counts.has(chapter))
      outline.push({
        id: String(chapter),
        part: "main",
        label: "一、",
        level: 1,
        kind: "section",
        title: chapterTitles[chapter - 1] ?? "其他",
        span: nowhere,
      });
    const number = (counts.get(chapter) ?? 0) + 1;
    counts.set(chapter, number);
    const task = `${chapter}.${number}`;
    const span = { start: at, end: at + text.length };
    at += text.length;
    const own = (draft.indicators ?? []).map(
      ({ name, value, unit, quote, by, measure }): Indicator => ({
        id: `I${indicators.length + 1}`,
        item: task,
        part: "main",
        name,
        value,
        unit,
        comparator: "=",
        change: null,
        by: by ?? null,
        kind: "target",
        quote,
        span: nowhere,
        measure: measure ?? null,
        basis: null,
        stated: "number",
      }),
    );
    indicators.push(...own);
    outline.push({ id: task, part: "main", label: "1.", level: 2, kind: "task", title, span });
    return {
      id: task,
      part: "main",
      label: "1.",
      title,
      section: String(chapter),
      text,
      span,
      origin,
      assignments: (draft.agencies ?? []).map((agency) => ({
        agency,
        role: "responsible",
        source: "bracket",
        quote: agency,
        span: nowhere,
      })),
      deadlines: draft.deadline ? [{ ...draft.deadline, span: nowhere }] : [],
      indicators: own.map((one) => one.id),
      references: [],
    };
  });
  return {
    schema: "plans.document/2",
    document: {
      id,
      title: null,
      kind: null,
      issuer: null,
      number: null,
      date: null,
      region: null,
      period: { from: String(year), to: String(year) },
      source: { path: id, format: "text", encoding: "utf-8", sha256: source.sha256, characters: at },
    },
    parts: [{ id: "main", kind: "main", title: null, span: { start: 0, end: at } }],
    outline,
    tasks,
    indicators,
    agencies: [],
    references: [],
    messages: [],
    generator: { name: "plans", version: "0" },
  };
}

const chapterTitles = ["基础设施建设", "社会事业信息化", "组织保障措施", "产业发展重点"];

/** Pieces of work of an informatisation plan, no two about the same. */
export const works: readonly Draft[] = [
  {
    title: "建设骨干传输网络",
    text: "扩容市到县光缆干线，新增传输节点并实现双路由保护。推动三家运营商共建共享管道和杆路资源。",
  },
  {
    title: "完善涉农信息服务",
    text: "依托乡镇服务站向种养大户发送价格行情，行政村覆盖面继续扩大。组织农技专家坐诊12316热线，解答病虫害防治问题。",
  },
  {
    title: "推进校校通工程",
    text: "为寄宿制中小学配备多媒体教室，培训骨干教师使用远程课件。开通名师课堂点播栏目，山区学生同步收看。",
  },
  {
    title: "建立居民健康档案",
    text: "社区卫生中心统一使用门诊系统，慢性病患者随访记录全部入库。三级医院之间互认检验检查结果。",
  },
  {
    title: "规范网上审批",
    text: "清理行政许可目录，办件过程全程留痕并接受电子监察。压缩承诺时限，企业注册登记实行一表申报。",
  },
  {
    title: "改造提升传统产业",
    text: "支持铸造、纺织企业应用数控装备和能耗监测。遴选示范车间，给予贷款贴息补助。",
  },
  {
    title: "发展软件外包",
    text: "引进动漫、呼叫中心项目入驻园区，减免前两年房租。鼓励高校毕业生到外包企业实习。",
  },
  { title: "保障信息安全", text: "对重要门户开展渗透测试，整改高危漏洞。建立舆情值守制度，节假日双人带班。" },
  { title: "健全统计考核", text: "制定评价指标，按季通报各县进度。排名靠后的单位向领导小组书面说明原因。" },
  {
    title: "培养专业人才",
    text: "选派技术骨干赴沿海挂职，举办首席信息官研修班。把计算机应用能力纳入职称评审条件。",
  },
  {
    title: "整合地理信息",
    text: "统一城区测绘基准，发布一比五百地形图。规划、房管、市政共用同一底图更新成果。",
  },
  {
    title: "推广市民一卡通",
    text: "公交、水费、图书借阅刷卡通用，发卡网点延伸到超市。与周边城市实现异地乘车互认。",
  },
];
