import { expect, test } from "vitest";
import { senseOf } from "../../src/outline/kinds.ts";

test.each([
  ["重大机遇", "finding"],
  ["主要挑战", "finding"],
  ["短板和不足", "finding"],
  ["阶段性特征", "finding"],
  ["准确把握“十五五”阶段特征", "finding"],
  ["“十五五”时期的新阶段新特点", "finding"],
  ["“十五五”时期面临的国内外环境", "finding"],
  ["历史性成就", "finding"],
  ["经济社会发展的基本要求", "goal"],
  ["发展理念", "goal"],
  ["战略导向", "goal"],
  ["2004年工作回顾和2005年工作总体要求", "finding"],
  ["2005年工作总体要求", "goal"],
  ["粮油生产情况", "finding"],
  ["一般公共预算收支情况", "finding"],
  ["报送项目建设情况", null],
  ["成员单位", "provision"],
  ["指导成员单位", null],
  ["抢抓发展机遇", null],
  ["应对风险挑战", null],
  ["准确把握功能定位", "goal"],
  ["基本要求", null],
  ["推动改革取得显著成效", null],
])("the heading %s says %s", (heading, sense) => expect(senseOf(heading)).toBe(sense));
