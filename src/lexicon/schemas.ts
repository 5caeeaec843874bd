/** The shapes of the vocabularies, checked when they are compiled: a misspelt key stops the build. */
import { z } from "zod";

const yes = z.literal(true).optional();
const role = z.enum(["lead", "responsible", "support", "guide"]);
const comparator = z.enum(["=", ">=", ">", "<=", "<", "~"]);

/** What a word of `words.yaml` means. A word means as many of these as it likes. */
export const Word = z.strictObject({
  /** Bounds the number right behind it; with `afar` also one further off in the clause (最高补助金额200万元). */
  bound: comparator.optional(),
  afar: yes,
  /** Bounds the number right in front of it: 以上, 左右. */
  behind: comparator.optional(),
  /** Only behind units of time: 3个工作日内, but not 50米内. */
  ofTime: yes,
  /** Makes a change of the number behind it. `rate`: a noun that keeps the change before a level: 涨幅控制在3%. */
  change: z.enum(["increase", "decrease"]).optional(),
  rate: yes,
  /** A verb that goes over to a level only with 到, 至, 为 behind it: 跃升到. */
  over: yes,
  /** Makes a level of the number behind it: 提高到, 控制在. */
  level: yes,
  /** A level that is an upper bound where nothing else bounds the number: 控制在3%. */
  caps: yes,
  /** May stand between a bound or a change and its number. */
  filler: yes,
  /** 达到: says that a level is reached. */
  reaches: yes,
  /** Leads from what is measured to the number: no part of a name's end. */
  leads: yes,
  /** No part of a name's beginning. */
  opens: yes,
  /** Opens a phrase only before a verb: 重点支持; 重点城市 is a noun. */
  opensVerb: yes,
  /** A verb whose number stands before its object; before `nounBefore` it is part of a noun (建设用地). */
  act: z.enum(["kept", "brings", "dropped"]).optional(),
  nounBefore: z.string().optional(),
  /** So many of its first characters only announce the verb behind: 计划投资, 将新增. */
  announces: z.number().optional(),
  /** Is part of a name that it begins, however it reckons elsewhere: 人均生产总值. */
  names: yes,
  /** Begins a phrase of place, manner or receiver in front of a verb: 在…建设, 面向…开展. */
  adverbial: yes,
  /** Compares with an earlier time, before a change. */
  compares: yes,
  /** On what the number is reckoned. */
  basis: z.enum(["yoy", "average", "cumulative"]).optional(),
  yearly: yes,
  status: z.enum(["reached", "promised"]).optional(),
  modal: z.enum(["oblige", "strive", "encourage", "prohibit"]).optional(),
  /** Says how things stand: 仍占. */
  stands: yes,
  /** A rate of what is wrong, right in front of its number. */
  faultRate: yes,
  /** Says what is wrong with those counted, at the end of a clause. */
  ails: yes,
  /** Gives money; hands out; is said of what governments spend; is what a condition is about. */
  grants: yes,
  handsOut: yes,
  spends: yes,
  holder: yes,
  narrows: yes,
  /** A count of it only announces a list; `unless-built`: but beside a word that `builds`. */
  lists: z.enum(["always", "unless-built"]).optional(),
  builds: yes,
  built: yes,
  /** Beside it a duration or a temperature is an aim. */
  lasts: yes,
  /** Beside it a number is what a product is like. */
  speed: yes,
  /** In a heading: over what was reached, over what is wrong. */
  looks: z.enum(["back", "wrong"]).optional(),
  /** Said behind bodies it makes them answer for something: （省科技厅牵头）. `also`: only beside such a word: 负责推进. */
  duty: role.optional(),
  also: yes,
  /** How they are to answer for it: 按职责分工负责. */
  manner: yes,
  /** Makes a label with a `labelUnit` behind it: 牵头单位：; `other`: labels of what is no body. `labelWith` may stand in it. */
  label: z.union([role, z.literal("other")]).optional(),
  labelWith: yes,
  labelUnit: yes,
  /** Between a body and its partners: 会同. */
  partner: yes,
  /** Said in a note besides: 下同. */
  aside: yes,
  /** Says in a note that the first body leads: 列第一位者为牵头单位. */
  first: yes,
  /** X要…: puts a duty on what stands before it; `adverb`: may stand between. */
  shall: yes,
  adverb: yes,
  /** 由X…. */
  by: yes,
  /**
   * What offices do: X制定…, 由X督办. `leadsOn`: leads to it: X对…进行评估. `handles`: only behind 由: 由X核准. `eachDoes`: only
   * behind all of a kind: 各区县加快….
   */
  does: yes,
  eachDoes: yes,
  leadsOn: yes,
  handles: yes,
  /** X是…责任主体, 以X为责任主体. */
  isBody: yes,
  /** 会议要求X…: X is asked to. */
  asks: yes,
  /** Before the subject at the head of a sentence. */
  opener: yes,
  /** Begins a point of an enumeration: 二是…. */
  point: yes,
  /** Characters in front of it (behind it) that make another word of it. */
  notAfter: z.string().optional(),
  notBefore: z.string().optional(),
});
export type Word = z.infer<typeof Word>;

const Text = z.string();
/** Words with blanks between. */
const list = z.string();

/** What numbers count: `units.yaml`. Lists are words between blanks. */
export const Units = z.strictObject({
  measures: Text,
  counters: Text,
  arabic: Text,
  digits: Text,
  time: Text,
  neverBefore: z.record(Text, Text),
  yetBefore: z.record(Text, Text),
  notBefore: z.record(Text, Text),
  names: Text,
});
export type Units = z.infer<typeof Units>;

/** Lists by key: of a function, of a last character. */
const lists = z.record(z.string().min(1), z.string());

/** How names of bodies are made. */
export const Agencies = z.strictObject({
  levels: list,
  "place-levels": list,
  places: list,
  stems: lists,
  functions: lists,
  "stem-endings": list,
  endings: list,
  wholes: list,
  heads: list,
  "each-heads": list,
  kinds: list,
  zones: list,
  quantifiers: list,
  "not-in-places": list,
  nobody: list,
  vague: list,
  scopes: list,
  foreign: list,
  "foreign-in-middle": list,
  "foreign-behind-each": list,
  "foreign-verbs": list,
  "no-foreign": list,
  "not-subjects": list,
  grounds: list,
  "closed-grounds": list,
  acts: list,
  "not-before": lists,
  "not-after": lists,
  boundaries: list,
  "boundary-words": list,
  "edge-not-before": list,
  "bare-endings": list,
  "territorial-endings": list,
  between: list,
  "sure-stem-endings": list,
  "phrase-endings": list,
});
export type Agencies = z.infer<typeof Agencies>;

/** Names of columns, by what they hold. */
export const Columns = z.strictObject({
  number: list,
  name: list,
  group: list,
  goal: list,
  aim: list,
  lead: list,
  responsible: list,
  support: list,
  guide: list,
  person: list,
  deadline: list,
  indicator: list,
  unit: list,
  nature: list,
  note: list,
  progress: list,
  baseline: list,
  target: list,
  growth: list,
  sum: list,
  rise: list,
  gain: list,
  "row-heads": list,
  places: list,
  amount: list,
  "year-words": z.strictObject({ baseline: list, target: list }),
  titles: list,
  "name-ends": list,
  "goal-ends": list,
  absolute: list,
  ends: list,
});
export type Columns = z.infer<typeof Columns>;

const bothLanguages = z.strictObject({ zh: Text, en: Text });

/** The headline indicators: `measures.yaml`. */
export const Measures = z.strictObject({
  before: list,
  behind: list,
  measures: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/u),
    z.strictObject({
      zh: Text,
      en: Text,
      names: Text,
      loose: Text.optional(),
      level: list,
      change: list.optional(),
      least: z.number().positive().optional(),
      index: z.string().optional(),
      higher: z.boolean().optional(),
      breaks: bothLanguages.optional(),
      yes: z.array(Text).min(1),
      no: z.array(Text).min(1),
    }),
  ),
});
export type Measures = z.infer<typeof Measures>;

/** A form of lines or phrases: a regular expression, texts that have it, texts beside them that do not. */
export const Form = z.strictObject({
  form: Text,
  yes: z.array(Text).min(1),
  no: z.array(Text).min(1),
});
export type Form = z.infer<typeof Form>;

/** By file name; a vocabulary that is not named here does not compile. */
export const vocabularies: Record<string, z.ZodType> = {
  words: z.record(z.string().min(1), Word),
  units: Units,
  agencies: Agencies,
  columns: Columns,
  forms: z.record(z.string().regex(/^[a-z]+\/[a-z-]+$/u), Form),
  measures: Measures,
};
