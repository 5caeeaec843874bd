/**
 * A government web page round a document: navigation, crumbs, catalogue block, share buttons, related links, foot.
 *
 * @param title "" for a document that begins without one
 */
export function makePage(title: string, body: string, charset: "utf-8" | "gb2312"): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<title>${title === "" ? "" : `${title}_`}信息公开_某市人民政府门户网站</title>
${title === "" ? "" : `<meta name="ArticleTitle" content="${title}" />`}
<meta name="PubDate" content="2012-05-06 10:20" />
<meta name="ContentSource" content="市政府办公厅" />
<style>body { font-family: "宋体" } .art p { text-indent: 2em }</style>
<script>var channel = "政务公开，信息公开，政策文件。"; document.write("<div>" + channel + "</div>");</script>
</head><body>
<div class="top"><a href="/"><img src="logo.png" alt="某市人民政府" /></a><span>今天是</span><a href="/en">English</a> | <a href="/wza">无障碍浏览</a></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/bsfw">办事服务</a></li><li><a href="/hdjl">互动交流</a></li><li><a href="/zjms">走进某市</a></li></ul></div>
<div class="wrap">
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/zcwj">政策文件</a></div>
<table class="head" cellpadding="0"><tr><td>索 引 号：</td><td>000014348/2012-00012</td><td>主题分类：</td><td>工业、交通 \\ 信息产业</td></tr>
<tr><td>公开责任部门：</td><td>市政府办公厅</td><td>公开日期：</td><td>2012年05月06日</td></tr>
<tr><td>公开方式：</td><td>主动公开</td><td>公开范围：</td><td>面向社会</td></tr></table>
${title === "" ? "" : `<h1>${title}</h1>`}
<div class="info">发布时间：2012-05-06&nbsp;&nbsp;来源：市政府办公厅&nbsp;&nbsp;浏览次数：<span id="hits">1024</span> 次&nbsp;&nbsp;【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<div class="art">
${body}
</div>
<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a><a href="#">QQ空间</a></div>
<p>上一篇：<a href="t1.html">关于做好2012年政府信息公开工作的通知</a></p>
<p>下一篇：<a href="t2.html">关于进一步加强政务服务工作的意见</a></p>
<div class="xgwj"><h3>相关文件</h3><ul><li><a href="a.html">一图读懂信息化工作，这些变化和你有关。</a></li><li><a href="b.html">解读：信息化工作要点，看这里。</a></li><li><a href="c.html">关于印发信息化发展规划的通知</a></li></ul></div>
</div>
<div class="bottom"><p>主办单位：某市人民政府办公厅　承办单位：某市大数据中心</p><p>版权所有：某市人民政府　晋ICP备05000000号　网站标识码1405000000</p><p>建议使用1024×768分辨率，IE8以上浏览器浏览本站。</p></div>
</body></html>
`;
}

/** Text for use between tags. */
export function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}
