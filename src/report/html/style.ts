/** The style of every page: one column of quiet tables, light or dark as the reader's system is, fit for print. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1d2228;--faint:#56606b;--rule:#c8ced6;--strong-rule:#1d2228;--wash:#f4f6f8;--accent:#1b4b7a;
--indicator:#fff0c4;--indicator-line:#a87b00;--assignment:#e2edf9;--assignment-line:#4076ad;--deadline:#dff2e3;--deadline-line:#2f8048;--reference:#f0e6f7;--reference-line:#8353a3;
--went:#fbe0de;--went-ink:#8d1d14;--came:#d9f2de;--came-ink:#0f5a26;--shared:#fff0c4}
@media (prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#dde2e8;--faint:#9ca7b3;--rule:#3b434d;--strong-rule:#9ca7b3;--wash:#1d2126;--accent:#8fbbea;
--indicator:#46390f;--indicator-line:#d3a52a;--assignment:#1c3550;--assignment-line:#6fa3d8;--deadline:#193d25;--deadline-line:#58b374;--reference:#3b2a49;--reference-line:#b68ad3;
--went:#4e1f1c;--went-ink:#f6b8b2;--came:#17402a;--came-ink:#a9e2bb;--shared:#46390f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:84rem;padding:0 1.5rem;background:var(--paper);color:var(--ink);font:16px/1.75 "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
h1,h2,h3{font-family:"Songti SC","STSong","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif;line-height:1.4;margin:0}
h1{font-size:1.6rem;padding:1.4rem 0 .5rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:.4rem;border-top:2px solid var(--strong-rule)}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
p{margin:.3rem 0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem;z-index:2}
footer,.note,.faint,q,.place-of{color:var(--faint);font-size:.85rem}
footer{margin:2.5rem 0 1.5rem;border-top:1px solid var(--rule)}
q{display:block;line-height:1.5;quotes:none}
ul{margin:.3rem 0;padding-left:1.2rem}
.plain{list-style:none;padding:0}.plain li{padding:.25rem 0;border-bottom:1px solid var(--rule)}
.facts{display:flex;flex-wrap:wrap;gap:.1rem 1.6rem;margin:0 0 .6rem;font-size:.9rem}
.facts div{display:flex;gap:.6em}.facts dt{color:var(--faint);white-space:nowrap}.facts dd{margin:0}
.contents ul{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;list-style:none;padding:0;margin:.6rem 0;font-size:.9rem}
.table{overflow-x:auto;position:relative}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.6;border-top:2px solid var(--strong-rule);border-bottom:2px solid var(--strong-rule);font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child{padding-left:.2rem}
thead th{border-bottom:1px solid var(--strong-rule);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
.id{white-space:nowrap;color:var(--faint)}.amount,.when,.kind,.number{white-space:nowrap}.number{text-align:right}
tr.section{background:var(--wash)}
.role{display:inline-block;color:var(--faint);font-size:.8rem;border:1px solid var(--rule);border-radius:2px;padding:0 .35em;line-height:1.5}
.role.warning,.role.error{color:var(--went-ink);border-color:currentcolor}
.who{font-size:.85rem}
tr:target,li:target,.change:target,.pair:target,:target>summary{background:var(--indicator)}
.findings table a,.findings .plain a{color:inherit;text-decoration-color:var(--rule)}
.findings table a:hover,.findings .plain a:hover{color:var(--accent)}
a:target{background:var(--indicator)}
#outline ul{list-style:none;padding-left:1.1rem;font-size:.92rem}#outline>ul{padding-left:0}
#outline a{color:inherit;text-decoration:none}#outline a:hover{text-decoration:underline}
#outline .label{color:var(--faint)}#outline summary{cursor:pointer}#outline li>a{display:inline-block;padding-left:1rem;text-indent:-1rem;margin-left:0}
.legend h2{border:0;margin:0;padding:0}
fieldset{border:0;margin:0;padding:.2rem 0;display:flex;flex-wrap:wrap;gap:.1rem 1rem;font-size:.85rem}
fieldset legend{float:left;padding:0;margin-right:.4rem;color:var(--faint)}
label{white-space:nowrap;cursor:pointer}
mark{background:none;color:inherit}mark a,.text h3 a{color:inherit;text-decoration:none;-webkit-user-drag:none}
mark a:hover{text-decoration:underline}
.heading{font-weight:700;color:var(--accent)}
.indicator{background:var(--indicator)}.assignment{background:var(--assignment)}.deadline{background:var(--deadline)}.reference{background:var(--reference)}
td.indicator,tr.indicator{background:none}
mark.indicator,.sample.indicator{border-bottom:2px solid var(--indicator-line)}mark.assignment,.sample.assignment{border-bottom:2px dashed var(--assignment-line)}
mark.deadline,.sample.deadline{border-bottom:2px double var(--deadline-line)}mark.reference,.sample.reference{border-bottom:2px dotted var(--reference-line)}
mark:target,mark:target mark{outline:2px solid var(--accent);outline-offset:1px;border-radius:2px}
.own::after{content:"↩";font-size:.7em;vertical-align:super}
.place:target::before{content:"▸";color:var(--went-ink);font-weight:700;padding-right:.2em}
.text{line-height:1.9}.text p{margin:.45rem 0;position:relative}
.text .whole{white-space:pre-line}
.text .item{margin-top:.9rem}.text .row{border-left:2px solid var(--rule);padding-left:.7rem;font-size:.92rem;line-height:1.7}
@media (min-width:64rem){
.document .text{padding-left:3.4rem}.document .text .item::before{content:attr(data-item);position:absolute;right:100%;margin-right:.7rem;color:var(--faint);font-size:.78rem;white-space:nowrap}
body.document{max-width:none;height:100vh;display:grid;grid-template-rows:auto minmax(0,1fr) auto;overflow:hidden}
.document main{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,10fr);gap:2.2rem;min-height:0;border-top:2px solid var(--strong-rule)}
.findings,.source{overflow-y:auto;min-height:0;padding:0 .6rem 30vh 2px}
.legend{position:sticky;top:0;background:var(--paper);z-index:1;padding:.5rem 0;border-bottom:1px solid var(--rule)}
.document h1{padding-top:.8rem}.document footer{margin:0;font-size:.75rem}
.findings h2{border-top-width:1px}.findings section:first-of-type h2{margin-top:.6rem}
html:has(.document){scroll-padding-top:0}.text mark,.text .place,.text h3{scroll-margin-top:7rem}
}
@supports not selector(:has(a)){fieldset input{display:none}}
body:has(#show-heading:not(:checked)) mark.heading{font-weight:400;color:inherit}
body:has(#show-indicator:not(:checked)) mark.indicator,body:has(#show-assignment:not(:checked)) mark.assignment,body:has(#show-deadline:not(:checked)) mark.deadline,body:has(#show-reference:not(:checked)) mark.reference{background:none;border:0}
.chart{display:block;width:100%;max-width:46rem;height:auto;font-size:11px}.chart text{fill:var(--faint)}.chart .rail{stroke:var(--rule);stroke-width:.5}.chart polyline{fill:none;stroke:currentColor;stroke-width:1.2}.chart .reached polyline{stroke-dasharray:3 3}.chart circle{fill:currentColor;stroke:currentColor}.chart .reached circle{fill:var(--paper)}.chart .band{fill:currentColor;opacity:.25}.hues{list-style:none;display:flex;flex-wrap:wrap;gap:0 1rem;padding:0;font-size:.85rem}
.hue-0{color:hsl(210 55% 45%)}.hue-1{color:hsl(25 55% 45%)}.hue-2{color:hsl(140 55% 45%)}.hue-3{color:hsl(280 55% 45%)}.hue-4{color:hsl(0 55% 45%)}.hue-5{color:hsl(50 55% 45%)}.hue-6{color:hsl(175 55% 45%)}.hue-7{color:hsl(320 55% 45%)}.hue-8{color:hsl(90 55% 45%)}.hue-9{color:hsl(240 55% 45%)}.hue-10{color:hsl(345 55% 45%)}.hue-11{color:hsl(195 55% 45%)}
.bar,.stack{display:block;width:100%;height:.5rem;fill:var(--accent)}.bar{min-width:3.5rem}.rail{fill:var(--wash)}
.stack{height:1rem;margin:.4rem 0}
.sticky td{position:relative;isolation:isolate}
.heat::before{content:"";position:absolute;inset:0;z-index:-1;background:var(--accent);opacity:calc(var(--heat)*.45)}
.heat a,.heat .faint{color:inherit}
.sticky th:first-child{position:sticky;left:0;background:var(--paper);z-index:1;min-width:6.5em;max-width:12em}
.sticky td{min-width:6.5em}
.even table{table-layout:fixed;min-width:calc((var(--columns) + 1)*6.6em)}.even th,.even td{min-width:0}
.terms{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:0 2rem}
.terms ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem .9rem}
.terms .shown{flex-basis:100%;font-size:.92rem}.terms mark{background:var(--shared)}.pair{padding:.5rem 0;border-bottom:1px solid var(--rule)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:.2rem 1.8rem}
.sides>div{min-width:0}.sides h3,.sides h4{font-size:.95rem;margin:.2rem 0;font-family:inherit}
.sides p{font-size:.92rem;line-height:1.75}
.pair mark{background:var(--shared);border-radius:2px}
del{background:var(--went);color:var(--went-ink);text-decoration:line-through;text-decoration-thickness:1px}
ins{background:var(--came);color:var(--came-ink);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em}
.heads{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--strong-rule);font-weight:600;font-size:.9rem;padding:.3rem 0}
.change,.change.kept li{scroll-margin-top:2.6rem}.change{padding:.7rem 0;border-bottom:1px solid var(--rule)}.what{margin:0}
.badge{display:inline-block;font-size:.8rem;font-weight:600;line-height:1.6;padding:0 .5em;border-radius:2px;border:1px solid currentcolor}
.badge.new{color:var(--came-ink);background:var(--came)}.badge.dropped{color:var(--went-ink);background:var(--went)}
.badge.reworded{background:var(--indicator)}.badge.moved,.badge.split,.badge.merged{background:var(--reference)}.badge.kept{background:var(--wash)}.badge.continued{background:var(--shared)}.change.continued mark{background:var(--shared);border-radius:2px}
.stack .kept{fill:var(--rule)}.stack .reworded{fill:var(--indicator-line)}.stack .moved{fill:var(--reference-line)}.stack .split{fill:var(--assignment-line)}.stack .merged{fill:var(--faint)}.stack .continued{fill:var(--accent)}.stack .new{fill:var(--deadline-line)}.stack .dropped{fill:var(--went-ink)}
.change.new .sides>div:last-child,.change.dropped .sides>div:first-child{border-left:3px solid var(--deadline-line);padding-left:.7rem}.change.dropped .sides>div:first-child{border-left-color:var(--went-ink)}
.change.new ins,.change.dropped del{background:none;color:inherit;text-decoration:none}
.particulars{font-size:.9rem}
body:has(#show-kept:not(:checked)) .change.kept,body:has(#show-reworded:not(:checked)) .change.reworded,body:has(#show-moved:not(:checked)) .change.moved,body:has(#show-split:not(:checked)) .change.split,body:has(#show-merged:not(:checked)) .change.merged,body:has(#show-continued:not(:checked)) .change.continued,body:has(#show-new:not(:checked)) .change.new,body:has(#show-dropped:not(:checked)) .change.dropped{display:none}
.matrix td{min-width:3.2em}.matrix th.number{min-width:3.2em}
.many thead th.number{writing-mode:vertical-rl;text-align:right;max-height:12em;line-height:1.4;min-width:0}
.unit{white-space:nowrap}
.columns{columns:2 18rem;column-gap:2rem}.columns li{break-inside:avoid}
details>summary{cursor:pointer}details.group>summary{padding:.5rem 0;border-bottom:1px solid var(--rule);font-weight:600}
.folded{color:var(--faint)}
@media (max-width:40rem){body{padding:0 .9rem;font-size:15px}h1{font-size:1.35rem}.sides{grid-template-columns:1fr}.sides>div+div{border-left:3px solid var(--rule);padding-left:.7rem}th,td{padding:.3rem .4rem}.heads{position:static}.change.new .sides>div:first-child,.change.dropped .sides>div:last-child{display:none}}
@media print{:root{color-scheme:light}body,body.document{display:block;height:auto;overflow:visible;max-width:none;padding:0;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.document main{display:block}.findings,.source{overflow:visible;padding:0}.contents,.skip,fieldset input{display:none}.legend{position:static}tr,.pair,.change{break-inside:avoid}h2,h3{break-after:avoid}.table{overflow:visible}}
`;
