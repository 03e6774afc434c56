/** The look of the public site: the paper of the product, in one small file that every page shares. */
import { PAPER_CSS } from '../report/html-style.ts'

/** The colours and fonts of the paper, and nothing else of it. */
const VARIABLES = /:root\{[^}]*\}/.exec(PAPER_CSS)?.[0] ?? ''

export const SITE_CSS = `${VARIABLES}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}body{margin:0;background:var(--desk);color:var(--ink);font:16px/1.75 var(--sans);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
a{color:var(--accent)}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.sheet:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px 14px;z-index:2}
header.site,footer,main{max-width:1040px;margin:0 auto;padding:0 24px}header.site{display:flex;flex-wrap:wrap;gap:6px 24px;align-items:center;padding-top:14px;padding-bottom:10px}
header.site>a{font:600 18px var(--serif);letter-spacing:.06em;color:var(--ink);text-decoration:none}nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0;padding:0}nav a,footer a{display:inline-block;padding:4px 0;min-height:28px}
form.find{margin-left:auto;display:flex;gap:6px}input,select,button{font:inherit;padding:4px 10px;border:1px solid #8f99a5;border-radius:4px;background:var(--paper);color:var(--ink);min-height:36px;max-width:100%}button{background:var(--accent);border-color:var(--accent);color:#fff;cursor:pointer}
.trail{font-size:14px;color:var(--ink-2);margin:8px 0}.trail ol{display:flex;flex-wrap:wrap;gap:0 8px;list-style:none;margin:0;padding:0}.trail li+li::before{content:"›";margin-right:8px}
main{background:var(--paper);box-shadow:0 1px 2px rgba(28,36,48,.08),0 8px 24px rgba(28,36,48,.06);padding-top:28px;padding-bottom:48px}
h1{font:600 27px/1.4 var(--serif);margin:0 0 8px}h2{font:600 20px/1.5 var(--serif);margin:40px 0 10px;padding-top:6px;border-top:1px solid var(--line)}h3{font:600 17px/1.5 var(--serif);margin:26px 0 6px}
.lead{font:18px/1.9 var(--serif);margin:10px 0 20px}.note,footer{font-size:14px;color:var(--ink-2)}
dl.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:1px;background:var(--line);border:1px solid var(--line);margin:18px 0}dl.figures>div{background:var(--paper);padding:12px 16px}dl.figures dt{font-size:14px;color:var(--ink-2)}dl.figures dd{margin:0;font:600 22px/1.4 var(--serif)}dl.figures dd small{display:block;font:13px/1.5 var(--sans);color:var(--ink-2)}
.sheet{overflow-x:auto;margin:12px 0}table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5}caption{text-align:left;font-weight:600;padding:4px 0;caption-side:top}th,td{border:1px solid #b9c1c9;padding:5px 8px;text-align:left;vertical-align:top}thead th{background:#f3f5f7}tbody th{font-weight:400;min-width:8em}td{min-width:4em}.form td,.form th{min-width:2.4em}.n{text-align:right;white-space:nowrap}.c{text-align:center}
.form table{font-size:13px}.form td,.form th{vertical-align:middle;border-color:#8f99a5}.form h2{text-align:center;border:0}.form p{text-indent:2em;margin:.4em 0;font-family:var(--serif)}.form p.caption,.form p.title{text-indent:0;text-align:center;font-weight:600}.form p.edge,.form p.below{text-indent:0;font-size:14px;color:var(--ink-2)}
.wide{overflow-x:auto;margin:10px 0}svg.chart{display:block;width:100%;min-width:560px;height:auto;font:13px var(--sans)}svg text{fill:var(--ink)}svg .name{text-anchor:end}svg .middle{text-anchor:middle}.axis{stroke:#8f99a5}.treemap rect{stroke:#fff;stroke-width:2}.treemap text{fill:#fff}
.g0{fill:#1f4e79}.g1{fill:#2f6355}.g2{fill:#6b4e1f}.g3{fill:#5b3f7a}.g4{fill:#7a3f3f}.g5{fill:#35607a}.g6{fill:#555e68}.g7{fill:#4f5f1f}.s0{fill:#8fa9c2}.s1{fill:#1f4e79}.s2{fill:#b88a3a}.s3{fill:#6f8f7f}
polyline{fill:none;stroke-width:2.5}.l0{stroke:#1f4e79;fill:#1f4e79}.l1{stroke:#6f7f3a;fill:#6f7f3a}.l2{stroke:#a0603a;fill:#a0603a}.l3{stroke:#6a4f8a;fill:#6a4f8a}.l0 text,.l1 text,.l2 text,.l3 text{stroke:none;fill:var(--ink)}.l0 polyline,.l1 polyline,.l2 polyline,.l3 polyline{fill:none}
.legend{display:flex;flex-wrap:wrap;gap:2px 18px;list-style:none;margin:8px 0 0;padding:0;font-size:14px}.legend li::before{content:"";display:inline-block;width:12px;height:12px;margin-right:6px;background:#1f4e79}
.bars .k0::before{background:#8fa9c2}.bars .k1::before{background:#1f4e79}.bars .k2::before{background:#b88a3a}.bars .k3::before{background:#6f8f7f}.trend .k1::before{background:#6f7f3a}.trend .k2::before{background:#a0603a}.trend .k3::before{background:#6a4f8a}
details>summary{cursor:pointer;color:var(--accent);padding:4px 0}.yes{color:#1d6b45}.part{color:var(--doubt)}ul.plain{padding-left:1.2em}td,th{overflow-wrap:break-word}code.hash{overflow-wrap:anywhere}td a{display:inline-block;min-height:24px;margin-right:6px;white-space:nowrap}pre{background:var(--desk);padding:12px 16px;overflow-x:auto;font-size:13px;line-height:1.6}fieldset{border:1px solid var(--line);padding:10px 16px;margin:12px 0}fieldset label{display:inline-block;padding:4px 14px 4px 0}code.hash{font-size:12px}
footer{padding-top:18px;padding-bottom:36px}@media (max-width:640px){header.site,main,footer{padding-left:16px;padding-right:16px}form.find{margin-left:0;width:100%}form.find input{flex:1;min-width:0}dl.figures{grid-template-columns:1fr 1fr}h1{font-size:23px}.lead{font-size:17px}}
@media print{body,main{background:#fff;box-shadow:none}header.site nav,form.find,.skip,.trail{display:none}.sheet,.wide{overflow:visible}h2,h3{break-after:avoid}tr,svg{break-inside:avoid}a{color:inherit;text-decoration:none}main{max-width:none;padding:0}}
`
