import { parseFragment, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { anchors } from "../../src/report/html/anchor.ts";
import { escapeText, html } from "../../src/report/html/markup.ts";
import { page } from "../../src/report/html/page.ts";
import { fc } from "../property.ts";
import { parsePage, textOf } from "./html-page.ts";

describe("html", () => {
  test("values are escaped, markup stays, lists are joined, nothing is nothing", () => {
    const name = `<script>alert("1")</script>&amp;'`;
    const inner = html`<b>${name}</b>`;
    expect(html`<p title="${name}">${[inner, 3, null, undefined, false, "<"]}</p>`.html).toBe(
      `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;"><b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;</b>3&lt;</p>`,
    );
  });

  test("any text comes out of a page as it went in, as text and in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const plain = text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu, "\ufffd");
        const shown = plain.replace(/\r\n?/gu, "\n");
        const fragment = parseFragment(html`<p title="${text}">${text}</p>`.html);
        const paragraph = fragment.childNodes[0]!;
        expect(textOf(paragraph as never)).toBe(shown.replace(/[\ufdd0-\ufdef\ufffe\uffff]/gu, "\ufffd"));
        expect(serialize(fragment)).toMatch(/^<p title="[^"]*">[^<]*<\/p>$/u);
      }),
    );
  });

  test.each([
    ["\u0000", "\ufffd"],
    ["a\u001bb", "a\ufffdb"],
    ["\ud83d", "\ufffd"],
    ["\udc00", "\ufffd"],
    ["\uffff", "\ufffd"],
    ["\ud83f\udffe", "\ufffd"],
    // A pair, a line end and the wide blank stay.
    ["😀\n\t　", "😀\n\t　"],
  ])("%j is shown as %j", (text, shown) => expect(escapeText(text)).toBe(shown));
});

describe("anchors", () => {
  test("ids of records become ids of the page, all different, without anything to escape", () => {
    const anchor = anchors();
    expect(anchor("task", "2.1")).toBe("task-2.1");
    expect(anchor("task", `2"><`)).toBe("task-2___");
    expect(anchor("task", "2.1")).toBe("task-2.1~1");
    expect(anchor("text", "2.1")).toBe("text-2.1");
  });
});

describe("page", () => {
  test("stands alone: nothing is loaded, nothing is run, and it says so to the browser", () => {
    const made = page({
      title: "</title><script>alert(1)</script>",
      language: "zh",
      kind: "document",
      lead: null,
      body: "text",
    });
    const { elements, faults } = parsePage(made);
    expect(faults).toEqual([]);
    expect(elements.map(({ tagName }) => tagName)).not.toContain("script");
    expect(made).toContain("default-src &#39;none&#39;".replaceAll("&#39;", "'"));
    expect(made).not.toMatch(/https?:|url\(|src=|@import/u);
  });
});
