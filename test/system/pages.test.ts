import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compare } from "../../src/compare/compare/compare.ts";
import { diff } from "../../src/compare/diff/diff.ts";
import { reuse } from "../../src/compare/reuse/reuse.ts";
import { reuseText } from "../../src/compare/reuse/text.ts";
import { extractDocument } from "../../src/index.ts";
import { comparisonHtml } from "../../src/report/html/comparison-page.ts";
import { diffHtml } from "../../src/report/html/diff-page.ts";
import { documentHtml } from "../../src/report/html/document-page.ts";
import { reuseHtml } from "../../src/report/html/reuse-page.ts";

/** The pages for people in a real browser without a network. */
const names = ["jincheng-2010", "jingan-2006-2010", "shandong-2009", "shanghai-districts-2008", "wuhai-2008"];
const texts = names.map((name) => readFileSync(`seeds/${name}.txt`, "utf8"));
const records = names.map((id, i) => extractDocument(texts[i]!, { id }));
const [first, , third] = records as [(typeof records)[0], (typeof records)[0], (typeof records)[0]];

/** A sixth column: so many are shown as grounds instead of bars. */
const again = extractDocument(texts[2]!.replace("2009年", "2010年"), { id: "shandong-2010" });

/** Another version of the first: one word of one task is new. */
const later = extractDocument(texts[0]!.replace("继续加强信息公开平台建设", "大力加强信息公开平台建设"), {
  id: "later",
});

const made = {
  document: documentHtml(first, texts[0]!, "zh"),
  numbers: documentHtml(records[1]!, texts[1]!, "en"),
  record: documentHtml(first, undefined, "en"),
  comparison: comparisonHtml(compare(records, {}), records, "zh"),
  many: comparisonHtml(compare([...records, again], {}), [...records, again], "en"),
  diff: diffHtml(diff(first, third), { old: first, new: third }, "en"),
  versions: diffHtml(diff(first, later), { old: first, new: later }, "zh"),
  reuse: reuseHtml(reuse(records.map((record, i) => reuseText(record, texts[i]))), "zh", true),
};
type Name = keyof typeof made;
const pages = Object.keys(made) as Name[];
const widths = [1280, 400];

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plans-pages-"));
  for (const name of pages) writeFileSync(join(folder, `${name}.html`), made[name]);
  browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page offline, hands it over, and fails on any request or complaint. */
async function open(
  name: Name,
  width: number,
  look: (page: Page) => Promise<void>,
  colorScheme: "light" | "dark" = "light",
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    colorScheme,
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript({ path: join(import.meta.dirname, "page-probe.js") });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      if (!request.isNavigationRequest()) heard.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await look(page);
    expect(heard).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What `page-probe.js` says of a page. */
const ask = <T>(page: Page, question: string, ...given: string[]): Promise<T> =>
  page.evaluate<T>(`probe.${question}(${given.map((one) => JSON.stringify(one)).join(", ")})`);
const seen = (page: Page, selector: string): Promise<boolean> => ask(page, "seen", selector);

describe.each(widths)("%d pixels wide", (width) => {
  test.each(pages)(
    "%s: nothing is asked of the network, nothing sticks out, the heading is seen",
    async (name) => {
      await open(name, width, async (page) => {
        expect(await ask(page, "overflow")).toBeLessThanOrEqual(0);
        expect(await ask(page, "letters")).toBeGreaterThan(1000);
        expect(await seen(page, "h1")).toBe(true);
        expect(await page.locator("h2").first().isVisible()).toBe(true);
      });
    },
  );

  test("a number leads to its place in the text, and the place back to the number", async () => {
    await open("numbers", width, async (page) => {
      const row = page.locator("#indicators tbody tr").last();
      const entry = await row.getAttribute("id");
      const link = row.locator("td.amount a");
      const place = (await link.getAttribute("href"))!;
      await link.click();
      expect(new URL(page.url()).hash).toBe(place);
      expect(await seen(page, `[id="${place.slice(1)}"]`)).toBe(true);
      await page
        .locator(`[id="${place.slice(1)}"] a`)
        .first()
        .click();
      expect(new URL(page.url()).hash).toBe(`#${entry}`);
      expect(await seen(page, `[id="${entry}"]`)).toBe(true);
    });
  });

  test("the outline leads to the text", async () => {
    await open("document", width, async (page) => {
      const link = page.locator("#outline a").last();
      const place = (await link.getAttribute("href"))!;
      await link.click();
      expect(await seen(page, `[id="${place.slice(1)}"]`)).toBe(true);
    });
  });

  test("a pair of documents in the matrix leads to its passages", async () => {
    await open("reuse", width, async (page) => {
      const link = page.locator(".matrix a").first();
      const place = (await link.getAttribute("href"))!;
      await link.click();
      expect(await seen(page, `[id="${place.slice(1)}"] > summary`)).toBe(true);
    });
  });
});

test("a kind of mark is switched off and on by its box, without a script", async () => {
  await open("document", 1280, async (page) => {
    const ground = () => ask<string>(page, "ground", "mark.assignment");
    const before = await ground();
    await page.locator("#show-assignment").uncheck();
    expect(await ground()).toBe("rgba(0, 0, 0, 0)");
    await page.locator("#show-assignment").check();
    expect(await ground()).toBe(before);
    expect(before).not.toBe("rgba(0, 0, 0, 0)");
  });
});

test("a kind of change is switched off by its box", async () => {
  await open("diff", 1280, async (page) => {
    expect(await page.locator(".change.new").first().isVisible()).toBe(true);
    await page.locator("#show-new").uncheck();
    expect(await page.locator(".change.new").first().isVisible()).toBe(false);
  });
});

test("the keyboard alone: past the head to the content, through the tree, to the text", async () => {
  await open("document", 1280, async (page) => {
    await page.keyboard.press("Tab");
    expect(await ask(page, "focused")).toBe("#main");
    await page.locator("#outline a").first().focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toMatch(/^#text-/u);
    await page.locator("#show-deadline").focus();
    await page.keyboard.press("Space");
    expect(await page.locator("#show-deadline").isChecked()).toBe(false);
  });
});

test("a link into what is folded unfolds it, a click too", async () => {
  await open("versions", 1280, async (page) => {
    const link = page.locator("#summary a").first();
    const kept = page.locator(`[id="${(await link.getAttribute("href"))!.slice(1)}"]`);
    expect(await kept.isVisible()).toBe(false);
    await link.click();
    await kept.waitFor({ state: "visible", timeout: 5000 });
  });
  await open("many", 1280, async (page) => {
    const folded = page.locator("#priorities details.group li").first();
    expect(await folded.count()).toBe(1);
    expect(await folded.isVisible()).toBe(false);
    await page.locator("#priorities details.group summary").first().click();
    expect(await folded.isVisible()).toBe(true);
  });
});

test("printed, all of the text is laid out and the frames are gone", async () => {
  await open("document", 1280, async (page) => {
    await page.emulateMedia({ media: "print" });
    const { whole, text, framed } = await ask<{ whole: number; text: number; framed: boolean }>(
      page,
      "laidOut",
    );
    expect(framed).toBe(false);
    expect(whole).toBeGreaterThan(text);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)!.length).toBeGreaterThan(4);
  });
});

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  // WCAG 2: 4.5 for text of ordinary size.
  test.each(pages)("%s: every text stands out from its ground", async (name) => {
    await open(
      name,
      1280,
      async (page) => {
        expect(await ask(page, "pale")).toEqual([]);
      },
      scheme,
    );
  });
});
