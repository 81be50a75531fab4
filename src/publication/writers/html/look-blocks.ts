/** Callouts, case studies, the figures at a glance, definitions, visuals. Tones have a bar and a word, never a wall of colour. */
export const BLOCK_STYLE = `
main ul,main ol{padding-left:1.25em}
main li+li{margin-top:4px}
.tag{display:inline-block;font-size:.875rem;line-height:1.25rem;font-weight:700;padding:0 6px;border:1px solid currentColor;color:var(--ink)}
.marked>.tag{margin-bottom:-16px}
.callout,.case-study{padding:4px 0 4px 20px;border-left:4px solid var(--tone-note)}
.callout>*+*,.case-study>*+*{margin-top:8px}
.callout>ul,.callout>ol,.case-study>ul,.case-study>ol{padding-left:1.25em}
.callout .scroll,.case-study .scroll{max-width:100%}
.tone{font-weight:700}
.callout.recommendation{border-color:var(--tone-recommendation)}
.callout.caution{border-color:var(--tone-caution)}
.callout.as-printed{border-left-width:2px;padding-left:22px;border-color:var(--tone-as-printed);font-size:var(--small-size);line-height:var(--small-line)}
.callout.as-printed>*+*{margin-top:4px}
.callout.as-printed{max-width:calc(var(--measure)*1.125)}
.callout.gap{border-left-style:dashed;border-color:var(--tone-gap)}
.case-study{border-left:0;padding:20px 24px;background:var(--tint)}
.at-a-glance{list-style:none;padding:0!important;max-width:var(--widest);border-top:1px solid var(--rule)}
.at-a-glance li{padding-block:16px;margin:0!important;border-bottom:1px solid var(--rule)}
.at-a-glance .headline{font-size:1.25rem;line-height:1.625rem;font-weight:700;text-wrap:balance}
.small-chart{margin-top:8px}.small-chart svg{display:block;max-width:100%;height:auto}
.at-a-glance .context{margin-top:4px;color:var(--quiet);font-size:var(--small-size);line-height:var(--small-line)}
@media (min-width:700px){.at-a-glance li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,9fr);gap:32px}}
.definitions dt{font-weight:700}
.definitions dd{margin:0}
.definitions dd+dt{margin-top:12px}
.visual{margin-block:40px!important}
.visual .label{font-size:var(--small-size);line-height:var(--small-line);color:var(--quiet)}
.visual .message{font-size:1.25rem;line-height:1.625rem;max-width:34em;text-wrap:balance}
.visual .subtitle{margin-top:4px;color:var(--quiet);font-size:var(--small-size);line-height:var(--small-line)}
.visual figcaption{max-width:calc(var(--measure) + 6em)}
.picture{margin-top:16px;color:var(--ink)}
.picture svg{display:block;width:100%;height:auto;font-family:var(--type)}
.visual{container-type:inline-size}
.picture.desk{display:none}
@container (min-width:600px){.picture.desk{display:block}.picture.phone{display:none}}
.foot{margin-top:12px;color:var(--quiet);font-size:var(--note-size);line-height:var(--note-line);max-width:50em}
.foot p{display:inline}
.foot p+p::before{content:" "}
.visual details{margin-top:12px;font-size:var(--small-size);line-height:var(--small-line)}
summary{color:var(--link);cursor:pointer;width:fit-content;text-decoration:underline;text-underline-offset:.15em}
.visual details .scroll{margin-top:12px}
`;
