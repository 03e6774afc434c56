/** The look of paper and margin: white paper, one ink, one accent; red only for a hard contradiction, amber for doubt. */

/** Colours and the paper; the page in the browser uses the same. */
export const PAPER_CSS = `
:root{--ink:#1c2430;--ink-2:#566170;--ink-3:#727d8a;--line:#d7dde3;--paper:#fff;--desk:#f3f4f2;--accent:#1f4e79;--accent-soft:#e8eff6;
--hard:#b3261e;--hard-soft:#fbe9e7;--doubt:#8a5c00;--doubt-line:#d9a441;--doubt-soft:#fdf3dc;--hint:#4a6582;--hint-soft:#e9eff5;
--serif:"Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;--fang:FangSong,STFangsong,FangSong_GB2312,var(--serif);--kai:KaiTi,STKaiti,KaiTi_GB2312,var(--serif);--sans:"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.paper{background:var(--paper);color:var(--ink);box-shadow:0 1px 2px rgba(28,36,48,.08),0 8px 24px rgba(28,36,48,.06);padding:40px 44px 56px;font:16px/1.9 var(--serif);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.paper p{margin:.35em 0;text-indent:2em}.paper h2,.paper h3,.paper h4,.paper h5,.paper h6{font-family:var(--serif);line-height:1.5;margin:1.1em 0 .4em}.paper h2{font-size:20px;text-align:center}.paper h3{font-size:17px}.paper h4,.paper h5,.paper h6{font-size:16px}
.paper .sheet{overflow-x:auto;margin:14px 0}.paper table{border-collapse:collapse;width:100%;font:13px/1.5 var(--sans)}.paper td{border:1px solid #8f99a5;padding:4px 7px;vertical-align:middle;min-width:3.4em}.paper p.caption{text-indent:0;text-align:center;font-weight:600;margin-top:1.2em}.paper td.n{text-align:right;white-space:nowrap}
.mark{cursor:pointer;color:inherit;scroll-margin:120px}mark.mark{background:none}.mark.fatal,.mark.error{background:var(--hard-soft);box-shadow:inset 0 -2px 0 var(--hard)}.mark.warning{background:var(--doubt-soft);box-shadow:inset 0 -2px 0 var(--doubt-line)}.mark.hint{background:var(--hint-soft);box-shadow:inset 0 -1px 0 var(--hint)}
.mark.on{outline:2px solid var(--accent);outline-offset:1px}.mark:focus-visible{outline:2px solid var(--accent)}
.left-out{margin:10px 2px;font:13px/1.6 var(--sans);color:var(--ink-2)}
.pages{display:flex;flex-direction:column;gap:14px;align-items:safe center}
.leaf{position:relative;width:calc(100% * var(--zoom,1));max-width:calc(1040px * var(--zoom,1));flex:none;background:var(--paper);box-shadow:0 1px 2px rgba(28,36,48,.1),0 6px 20px rgba(28,36,48,.07);scroll-margin:110px}
.leaf>canvas,.leaf>img,.leaf>svg{position:absolute;inset:0;width:100%;height:100%;display:block}.letters{font-family:var(--serif);fill:#111;overflow:hidden}
.leaf .page-no{position:absolute;right:8px;bottom:4px;font:11px/1.4 var(--sans);color:var(--ink-3);background:rgba(255,255,255,.8);padding:0 4px;border-radius:3px}
.leaf .said{position:absolute;left:50%;top:8px;transform:translateX(-50%);font:12px/1.5 var(--sans);color:var(--doubt);background:var(--doubt-soft);padding:2px 10px;border-radius:4px;max-width:90%}
.box{position:absolute;margin:0;padding:0;border:0;border-radius:2px;cursor:pointer;scroll-margin:120px;min-width:6px;min-height:6px;mix-blend-mode:multiply}
.box.fatal,.box.error{background:rgba(214,64,52,.12);box-shadow:inset 0 -2px 0 var(--hard)}.box.warning{background:rgba(230,170,50,.18);box-shadow:inset 0 -2px 0 var(--doubt-line)}.box.hint{background:rgba(90,130,170,.14);box-shadow:inset 0 -1px 0 var(--hint)}
.box:hover{box-shadow:0 0 0 1.5px currentColor}.box.fatal,.box.error{color:var(--hard)}.box.warning{color:var(--doubt-line)}.box.hint{color:var(--hint)}
.box.on{mix-blend-mode:normal;box-shadow:0 0 0 2px currentColor,0 0 0 5px rgba(31,78,121,.16);z-index:1}.box:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.leaf .no{position:absolute;left:4px;display:none;font:600 11px/18px var(--sans);min-width:18px;padding:0 4px;border-radius:9px;text-align:center;background:var(--accent);color:#fff;z-index:2}.leaf .no.on{display:block}
.flow{container-type:inline-size;width:calc(100% * var(--zoom,1));max-width:calc(900px * var(--zoom,1));margin:0 auto}.flow-page{background:var(--paper);color:var(--ink);box-shadow:0 1px 2px rgba(28,36,48,.08),0 8px 24px rgba(28,36,48,.06);font:max(12px,2.2cqw)/1.75 var(--serif);overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.flow-page p,.flow-page h2,.flow-page h3,.flow-page h4,.flow-page h5,.flow-page h6{margin:.15em 0;font-size:max(12px,2.2cqw);font-weight:inherit;line-height:1.75}
.flow-page .sheet{overflow-x:auto;margin:1.2cqw 0}.flow-page table{border-collapse:collapse;width:100%;line-height:1.4;font-size:max(11px,1.8cqw)}.flow-page td{border:1px solid #59626d;padding:.25em .4em;vertical-align:top;overflow-wrap:break-word}
.flow-page hr.turn{border:0;height:14px;margin:6cqw -100cqw;background:var(--desk);box-shadow:inset 0 3px 6px rgba(28,36,48,.06)}.flow-page{overflow-x:clip}
.sheets{background:var(--paper);box-shadow:0 1px 2px rgba(28,36,48,.08),0 8px 24px rgba(28,36,48,.06)}.tabs{display:flex;flex-wrap:wrap;gap:2px;padding:6px 8px 0;border-bottom:1px solid var(--line);background:#f7f8f7}
.tab{border:1px solid transparent;border-bottom:0;background:none;font:13px/1.5 var(--sans);color:var(--ink-2);padding:4px 12px;border-radius:5px 5px 0 0;cursor:pointer}.tab[aria-selected=true]{background:var(--paper);border-color:var(--line);color:var(--ink);font-weight:600;margin-bottom:-1px}.tab .count{font-size:11px;color:#fff;background:var(--hint);border-radius:8px;padding:0 5px;margin-left:3px}
.sheet-view{overflow:auto;padding:0;max-height:78vh}.sheet-view[hidden]{display:none}.sheet-view .grid{zoom:calc(var(--fit,1)*var(--zoom,1))}
.grid{border-collapse:separate;border-spacing:0;table-layout:fixed;font:12.5px/1.35 var(--sans);font-variant-numeric:tabular-nums}
.grid td{border:solid #dfe3e6;border-width:0 1px 1px 0;padding:1px 4px;vertical-align:bottom;white-space:nowrap;overflow:hidden}.grid td.spill{overflow:visible}.grid td.wrap,.grid td[rowspan],.grid td[colspan]{white-space:normal;overflow-wrap:anywhere}.grid td.n{text-align:right}
.grid th{position:sticky;left:0;background:#f3f4f3;color:var(--ink-3);font-weight:400;font-size:11px;border:solid #d3d8dc;border-width:0 1px 1px 0;padding:1px 3px;z-index:1}.grid thead th{top:0;z-index:2}.grid thead th:first-child{z-index:3}.grid th.hid{background:repeating-linear-gradient(45deg,#e4e7e9 0 4px,#f3f4f3 4px 8px);color:var(--doubt)}
.grid tr.gap td{background:#fafbfb;color:var(--ink-3);text-align:center;padding:6px}.grid td.mark.on{outline-offset:-1px;z-index:1}
@media (max-width:760px){.sheet-view{max-height:70vh}}
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
.group{border:1px solid var(--line);border-radius:8px;padding:8px 8px 1px;margin-bottom:10px;background:#fafbfb}.cause{font-size:12.5px;font-weight:600;margin:0 4px 6px}.shown{min-width:0}.nr{display:inline-block;min-width:18px;padding:0 4px;border-radius:9px;background:#eef1f4;color:var(--ink-2);font:600 11px/18px var(--sans);text-align:center}.card.on .nr{background:var(--accent);color:#fff}details.text{margin-top:18px}details.text>summary{cursor:pointer;padding:6px 2px;color:var(--accent)}.rest{margin-top:28px}.rest h2{font-size:14px}
@media (max-width:900px){.panes{grid-template-columns:1fr}.margin{position:static;max-height:none}.paper{padding:20px 16px}main{padding:12px}}
@media print{header.top{position:static}.filters{display:none}.panes{grid-template-columns:1fr}.margin{position:static;max-height:none}.paper{box-shadow:none}body{background:#fff}}
`
