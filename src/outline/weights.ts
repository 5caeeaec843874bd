/**
 * What the search over labels weighs, in one place. Only differences between sums matter; a label at the start of
 * a paragraph that goes on from the one before it is worth 5. Each row of `test/outline/weights.test.ts` names a
 * weight and a text that is read otherwise without it.
 */
export const weights = {
  /**
   * What stands before a label: nothing (the start of a paragraph), white space, the end of a sentence, other words.
   * In a text that kept its breaks a label begins a paragraph; where they are lost it may stand anywhere.
   */
  footing: {
    kept: { start: 3, space: 0, stop: -2.5, glued: -6 },
    lost: { start: 3, space: 1.5, stop: 1, glued: -1 },
  },
  /** A number at the start of a paragraph is left unused; less what is doubtful about it. */
  unused: -3,
  /** It goes on from its sister. */
  next: 2,
  /** It is the first of a level below. */
  first: 0.5,
  /** It goes on from the last of its kind under another section: 一、1、2、 二、3、 */
  runsOn: 1.5,
  /** It leaves out one of its sisters; 1 less for each further one, 3 at most. */
  gap: -3,
  /** It repeats a number or goes back. */
  back: -4,
  /** It is the first of its level and not 1. */
  notFirst: -3.5,
  /** A level closes that holds a 1 and nothing else. */
  onlyChild: -2,
  /** A style above the one that it stands under: 一、 under （一）. */
  inverted: -4,
  /** Elsewhere in the document the style stands under another. */
  otherParent: -1,
  /** 1、 beside 1. */
  otherMark: -0.4,
  /** The numbering begins anew at the top. */
  afresh: -1,
  /** The numbering begins anew with a style above all that came before: 第一章 behind 第一节, 第二节. */
  above: -2,
  /** Doubts about a numeral, each told by what stands around it. */
  doubt: {
    /** 3.5%, 1.2万人: a number with its unit. */
    measured: 7,
    /** 1.5G网络: digits right behind the full stop. */
    decimal: 3,
    /** 1.9月底前, 3.2008年: the digits are a date's. */
    dated: 1,
    /** 一、二期工程: numerals counted off. */
    counted: 8,
    /** 第十三条规定: spoken of, not begun. */
    cited: 6,
    /** 1. 1、: a web page's list around a list. */
    doubled: 9,
    /** 第三部分 in the middle of a sentence. */
    division: 5,
    /** 一 总体要求: nothing closes the numeral but a blank. */
    open: 2.5,
    /** Inside a box (专栏) or below a table, whose counting is its own. */
    box: 9,
  },
  /** States kept at each label. */
  beam: 8,
  /** A state so far behind the best never catches up. */
  hopeless: 15,
};

export type Weights = typeof weights;
