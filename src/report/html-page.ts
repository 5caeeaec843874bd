import type { Language } from "./phrases.ts";

/** Text as HTML: what would be markup is escaped. */
export function htmlText(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

const style = `
body{font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif;max-width:78rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem}h3{font-size:1rem;margin:.2rem 0}p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0}td,th{vertical-align:top;text-align:left;padding:.4rem .7rem;border:1px solid #ddd}
.sides td{width:50%}del{background:#fdd;text-decoration:line-through}ins{background:#dfd;text-decoration:none}mark{background:#fff2a8}
.counts span{display:inline-block;margin-right:1rem;padding:0 .5rem;border-radius:.3rem;background:#eee}
.kept td,.formula td{color:#777}.why,.place{font-size:.85rem;color:#555}tr.new td{border-left:3px solid #2a2}tr.dropped td{border-left:3px solid #c33}
@media print{body{margin:0;max-width:none;font-size:11px}tr{break-inside:avoid}}
@media (prefers-color-scheme:dark){body{background:#181818;color:#ddd}td,th{border-color:#444}del{background:#5a1d1d}ins{background:#1d4a1d}mark{background:#5c5210;color:inherit}.counts span{background:#333}}`;

/** A whole page that needs nothing from the network. `body` is HTML. */
export function htmlPage({
  title,
  language,
  body,
}: {
  title: string;
  language: Language;
  body: string;
}): string {
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${htmlText(title)}</title>
<style>${style}
</style>
<h1>${htmlText(title)}</h1>
${body}
</html>
`;
}
