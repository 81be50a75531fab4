/** Live figures, the card that shows where one comes from, and the register of all. */
export const FIGURE_STYLE = `
a.figure{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--quiet);text-decoration-thickness:max(1.5px,.09rem);text-underline-offset:.22em}
a.figure:hover{text-decoration-style:solid;text-decoration-color:currentColor}
a.figure:focus-visible{text-decoration:none}
.register>p,.register .cautions{max-width:var(--measure);margin-top:12px}
.source{border-bottom:1px solid var(--rule)}
.register>p+.source{margin-top:24px;border-top:1px solid var(--rule)}
.source summary{padding-block:8px;width:auto;text-decoration:none}
.source summary:hover{text-decoration:underline}
.source .size{color:var(--quiet);white-space:nowrap}
.source>ol{list-style:none;padding:0;margin-block:4px 24px}
@media (min-width:1100px){.source>ol{columns:2;column-gap:40px}}
.register h3{margin-top:32px}
.register .cautions{list-style:none;padding:0;color:var(--quiet);font-size:var(--small-size);line-height:var(--small-line)}
.cautions li+li{margin-top:8px}
.source li{break-inside:avoid;padding:12px 0 12px 12px;border-left:4px solid transparent}
.source li:target{border-color:var(--own);background:var(--tint)}
.register .value,.card .value{font-weight:700}
.register dl,.card dl,.register .back{font-size:var(--small-size);line-height:var(--small-line)}
.register dl div,.card dl div{display:grid;grid-template-columns:8em minmax(0,1fr);gap:0 12px}
.register dt,.card dt{color:var(--quiet)}
.register dd,.card dd{margin:0;overflow-wrap:anywhere}
@media (max-width:420px){.register dl div,.card dl div{grid-template-columns:minmax(0,1fr)}.register dl div+div,.card dl div+div{margin-top:4px}}
.card{position:absolute;z-index:2;width:min(440px,calc(100vw - 32px));padding:16px 20px;background:var(--paper);border:2px solid var(--ink);box-shadow:0 8px 24px rgb(0 0 0/.18)}
.card[hidden]{display:none}
.card:focus{outline:3px solid var(--focus)}
.card dl{margin-top:4px}
.card .hint{margin-top:8px;color:var(--quiet);font-size:.875rem;line-height:1.25rem}
.card button{margin-top:12px;padding:6px 12px;font:inherit;font-size:var(--small-size);line-height:var(--small-line);color:var(--ink);background:var(--tint);border:1px solid var(--ink);cursor:pointer}
@media (hover:none){.card .hint{display:none}}
`;
