/** Live figures, the card that shows where one comes from, and the register of all. */
export const FIGURE_STYLE = `
a.figure{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--quiet);text-decoration-thickness:max(1.5px,.09rem);text-underline-offset:.22em}
a.figure:hover{text-decoration-style:solid;text-decoration-color:currentColor}
a.figure:focus-visible{text-decoration:none}
.register>ol{list-style:none;padding:0;margin-top:24px}
@media (min-width:1100px){.register>ol{columns:2;column-gap:40px}}
.register li{break-inside:avoid;padding:12px 0 12px 12px;border-left:4px solid transparent}
.register li:target{border-color:var(--own);background:var(--tint)}
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
