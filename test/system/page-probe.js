/* What the tests of pages ask inside the browser; `pages.test.ts` puts this into each page before it is opened. */
globalThis.probe = {
  /** How far the page is wider than the window, in pixels. */
  overflow: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

  /** Letters that are shown. */
  letters: () => document.body.innerText.length,

  /** Whether the beginning of an element lies in what is seen of the page, not under anything else. */
  seen: (selector) => {
    const element = document.querySelector(selector);
    const box = element?.getClientRects()[0];
    if (!box) return false;
    const hit = document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + box.height / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element));
  },

  /** The colour that an element lies on by itself. */
  ground: (selector) => getComputedStyle(document.querySelector(selector)).backgroundColor,

  /** The link that has the focus. */
  focused: () => document.activeElement?.getAttribute("href"),

  /** Heights of the page and of its text, and whether the text still has a frame of its own that it scrolls in. */
  laidOut: () => {
    const source = document.querySelector(".source");
    return {
      whole: document.documentElement.scrollHeight,
      text: document.querySelector("article").scrollHeight,
      framed: source.scrollHeight > source.clientHeight + 1,
    };
  },

  /** Texts whose contrast with what lies under them is below 4.5 (WCAG 2, text of ordinary size), each kind once. */
  pale: () => {
    const parse = (value) => {
      const [r = 0, g = 0, b = 0, a = 1] = (value.match(/[\d.]+/gu) ?? []).map(Number);
      return [r, g, b, a];
    };
    const over = ([r, g, b, a], [x, y, z]) => [
      r * a + x * (1 - a),
      g * a + y * (1 - a),
      b * a + z * (1 - a),
      1,
    ];
    const groundOf = (element) => {
      if (!element) return parse(getComputedStyle(document.body).backgroundColor);
      const own = parse(getComputedStyle(element).backgroundColor);
      const below = own[3] === 1 ? own : over(own, groundOf(element.parentElement));
      if (!element.classList.contains("heat")) return below;
      const heat = getComputedStyle(element, "::before");
      const [r, g, b] = parse(heat.backgroundColor);
      return over([r, g, b, Number(heat.opacity)], below);
    };
    const light = (colour) => {
      const [r, g, b] = colour.map((one) => {
        const part = one / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const faults = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.nodeValue.trim() || element.closest("svg, [hidden]")) continue;
      const ground = groundOf(element);
      const [ink, under] = [light(over(parse(getComputedStyle(element).color), ground)), light(ground)];
      const ratio = (Math.max(ink, under) + 0.05) / (Math.min(ink, under) + 0.05);
      if (ratio < 4.5) faults.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
    }
    return [...faults];
  },
};
