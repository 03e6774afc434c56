/** The look of paper and margin: white paper, one ink, one accent; red only for a hard contradiction, amber for doubt. */

/** Colours and the paper; the page in the browser uses the same. */
export const PAPER_CSS = `
:root{--ink:#1c2430;--ink-2:#566170;--ink-3:#727d8a;--line:#d7dde3;--paper:#fff;--desk:#f3f4f2;--accent:#1f4e79;--accent-soft:#e8eff6;
--hard:#b3261e;--hard-soft:#fbe9e7;--doubt:#8a5c00;--doubt-line:#d9a441;--doubt-soft:#fdf3dc;--hint:#4a6582;--hint-soft:#e9eff5;
--serif:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;--sans:"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.paper{background:var(--paper);color:var(--ink);box-shadow:0 1px 2px rgba(28,36,48,.08),0 8px 24px rgba(28,36,48,.06);padding:40px 44px 56px;font:16px/1.9 var(--serif);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.paper p{margin:.35em 0;text-indent:2em}.paper h2,.paper h3,.paper h4,.paper h5,.paper h6{font-family:var(--serif);line-height:1.5;margin:1.1em 0 .4em}.paper h2{font-size:20px;text-align:center}.paper h3{font-size:17px}.paper h4,.paper h5,.paper h6{font-size:16px}
.paper .sheet{overflow-x:auto;margin:14px 0}.paper table{border-collapse:collapse;width:100%;font:13px/1.5 var(--sans)}.paper td{border:1px solid #8f99a5;padding:4px 7px;vertical-align:middle;min-width:3.4em}.paper p.caption{text-indent:0;text-align:center;font-weight:600;margin-top:1.2em}.paper td.n{text-align:right;white-space:nowrap}
.mark{cursor:pointer;color:inherit;scroll-margin:120px}mark.mark{background:none}.mark.fatal,.mark.error{background:var(--hard-soft);box-shadow:inset 0 -2px 0 var(--hard)}.mark.warning{background:var(--doubt-soft);box-shadow:inset 0 -2px 0 var(--doubt-line)}.mark.hint{background:var(--hint-soft);box-shadow:inset 0 -1px 0 var(--hint)}
.mark.on{outline:2px solid var(--accent);outline-offset:1px}.mark:focus-visible{outline:2px solid var(--accent)}
`

/** The rest of the html report. */
export const REPORT_CSS = `
*{box-sizing:border-box}body{margin:0;background:var(--desk);color:var(--ink);font:14px/1.6 var(--sans)}
header.top{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;background:var(--paper);border-bottom:1px solid var(--line);padding:10px 24px}
header.top h1{font:600 18px var(--serif);margin:0;letter-spacing:.08em}.verdict{margin:0;font-weight:600}.filters{margin-left:auto;display:flex;gap:14px}
main{max-width:1680px;margin:0 auto;padding:16px 24px}.document>header h2{margin:12px 0 0;font-size:16px}.document>header p{margin:2px 0;color:var(--ink-2)}.small{font-size:12.5px;color:var(--ink-2)}
.panes{display:grid;grid-template-columns:minmax(0,1fr) 360px;gap:20px;margin-top:12px;align-items:start}.margin{position:sticky;top:64px;max-height:calc(100vh - 80px);overflow:auto;padding-right:4px}
.card{background:var(--paper);border:1px solid var(--line);border-left:3px solid var(--hint);border-radius:6px;padding:10px 14px;margin-bottom:10px;font-size:13px;cursor:pointer}.card.fatal,.card.error{border-left-color:var(--hard)}.card.warning{border-left-color:var(--doubt-line)}.card.on{box-shadow:0 0 0 2px var(--accent)}
.card h3{margin:0;font-size:13.5px}.card p{margin:5px 0}.card .where{color:var(--ink-2);font-size:12px}.card .where a{color:var(--accent)}.card .sum{background:#f6f7f6;border-radius:4px;padding:6px 10px;font:12.5px/1.6 "JetBrains Mono",Consolas,var(--sans);white-space:pre-wrap;margin:6px 0}.card .why{color:var(--ink-2);border-top:1px dashed var(--line);padding-top:5px;font-size:12px}.card[hidden]{display:none}
.group{border:1px solid var(--line);border-radius:8px;padding:8px 8px 1px;margin-bottom:10px;background:#fafbfb}.cause{font-size:12.5px;font-weight:600;margin:0 4px 6px}.rest{margin-top:28px}.rest h2{font-size:14px}
@media (max-width:900px){.panes{grid-template-columns:1fr}.margin{position:static;max-height:none}.paper{padding:20px 16px}main{padding:12px}}
@media print{header.top{position:static}.filters{display:none}.panes{grid-template-columns:1fr}.margin{position:static;max-height:none}.paper{box-shadow:none}body{background:#fff}}
`
