/** Type, columns, headings, contents and cover. Lengths are steps of 4 px; the measure holds 62 to 72 characters. */
export const PAGE_STYLE = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{margin:0;background:var(--paper);color:var(--ink);font:400 var(--text-size)/var(--text-line) var(--type);overflow-wrap:break-word}
:root{--measure:30.5em;--side:clamp(16px,4vw,40px);--left:240px}
main{min-width:0}
main:focus{outline:none}
p,ul,ol,dl,figure,h1,h2,h3,h4,h5{margin:0}
main>p,main>ul:not(.at-a-glance),main>ol,main>.marked>p,.definitions,.callout,.case-study,.under,.foot,figcaption,main h3,main h4,main h5{max-width:var(--measure)}
main>*+*,.marked>*+*{margin-top:24px}
main>p+p{margin-top:16px}
h1,h2,h3,h4,h5{font-weight:700;text-wrap:balance}
h2,h3,h4,h5{scroll-margin-top:24px}
h2{max-width:var(--widest);font-size:1.75rem;line-height:2.125rem}
h3{font-size:1.375rem;line-height:1.75rem}
h4,h5{font-size:1.125rem;line-height:1.6875rem}
main>*+h2,main>*+.register{margin-top:64px;padding-top:24px;border-top:2px solid var(--ink)}
main>*+h3{margin-top:48px}
main>*+h4,main>*+h5{margin-top:32px}
main>h2+*,main>h3+*,main>h4+*,main>h5+*{margin-top:12px}
main>h2+h3{margin-top:24px}
.number{font-variant-numeric:tabular-nums}
h2>.number,h3>.number,h4>.number{color:var(--quiet);margin-right:.25em}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:max(1px,.0625rem)}
a:hover{text-decoration-thickness:max(3px,.1875rem)}
a:focus-visible,summary:focus-visible,button:focus-visible,.skip:focus{outline:3px solid transparent;background:var(--focus);color:var(--focusInk);box-shadow:0 -2px var(--focus),0 4px var(--focusInk);text-decoration:none}
@media screen and (prefers-color-scheme:dark){a:focus-visible,summary:focus-visible,button:focus-visible,.skip:focus{box-shadow:0 -2px var(--focus),0 4px var(--focus)}}
.scroll:focus-visible{outline:3px solid var(--focus);box-shadow:0 0 0 6px var(--ink)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999em;top:0;padding:12px 16px;z-index:3}
.skip:focus{left:0}
.marking{font-weight:700;font-size:var(--small-size);line-height:var(--small-line);letter-spacing:.02em}
.cover,.page,footer{max-width:calc(var(--left) + 48px + var(--widest) + 2*var(--side));margin-inline:auto;padding-inline:var(--side)}
.cover{padding-block:20px 48px}
.cover .partnership{margin-top:48px;font-size:1.25rem;line-height:1.75rem}
h1{font-size:clamp(2rem,1.4rem + 2.4vw,3rem);line-height:1.1;margin-top:8px;max-width:18em}
h1 .year{font-weight:400;display:inline-block;max-width:100%}
.cover dl{display:flex;flex-wrap:wrap;gap:12px 40px;margin-top:32px;padding-top:16px;border-top:4px solid var(--own);font-size:var(--table-size);line-height:var(--table-line)}
.cover dt{color:var(--quiet)}
.cover dd{margin:0;font-weight:700}
.cover-note{margin-top:16px;max-width:var(--measure);color:var(--quiet)}
footer{margin-top:64px;padding-block:24px 48px;font-size:var(--small-size);line-height:var(--small-line);color:var(--quiet)}
footer .marking{color:var(--ink);margin-top:8px}
.contents{font-size:var(--table-size);line-height:var(--table-line)}
#contents-title{font-weight:700;margin-bottom:8px}
.contents ol{list-style:none;padding:0}
.contents li{padding-block:4px}
.contents ol ol{padding:4px 0 4px 16px}
.contents a{display:flex;gap:.5em;color:inherit;text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents .number{font-weight:400;color:var(--quiet);min-width:1em;flex:none}
.contents [aria-current]{font-weight:700}
@media (max-width:899px){.contents{padding-bottom:32px;margin-bottom:32px;border-bottom:1px solid var(--rule)}.contents ol ol{display:none}.contents a{padding-block:3px;color:var(--link);text-decoration:underline}}
@media (min-width:900px){.page{display:grid;grid-template-columns:var(--left) minmax(0,1fr);gap:48px}
.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:24px 12px 24px 0;scrollbar-width:thin}
.contents>ol>li>a{padding-left:12px;margin-left:0;border-left:4px solid transparent}
.contents>ol>li>a[aria-current]{border-color:var(--own)}
.contents ol ol{padding-left:32px}
.contents ol ol .number{min-width:1.75em}
.scripted .contents li:not(.open)>ol{display:none}
main{padding-top:20px}}
`;
