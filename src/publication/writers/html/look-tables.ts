/** Tables: rules under the header and between groups only; on a phone the first column stays and the rest scrolls. */
export const TABLE_STYLE = `
.table{margin-block:32px!important}
.scroll{overflow-x:auto;max-width:var(--widest)}
table{border-collapse:separate;border-spacing:0;font-size:var(--table-size);line-height:var(--table-line);font-variant-numeric:tabular-nums lining-nums;min-width:min(100%,var(--measure))}
caption{text-align:left;padding-bottom:12px}
.caption{display:inline-block;position:sticky;left:0;font-size:1.125rem;line-height:1.5rem;font-weight:700;max-width:min(var(--measure),calc(100vw - 2*var(--side)));text-wrap:balance}
.caption .label{font-weight:400;color:var(--quiet)}
th,td{padding:5px 20px 5px 0;text-align:left;vertical-align:baseline}
th{font-weight:400}
thead th{font-weight:700;vertical-align:bottom;border-bottom:2px solid var(--ink);padding-bottom:8px}
thead th.number span{display:inline-block;max-width:6.5em;min-width:min-content;text-wrap:balance;overflow-wrap:normal}
thead th.group{border-bottom:1px solid var(--rule);text-align:center;padding-bottom:4px}
td.number,th.number{text-align:right;padding-left:12px;white-space:nowrap}
thead th.number{white-space:normal}
tbody tr>:last-child,thead tr:first-child>:last-child:not(.group){padding-right:0}
tbody tr>:first-child{padding-left:12px;min-width:8em}
thead tr:first-child>:first-child{padding-left:12px}
tbody tr>[data-depth="1"]{padding-left:32px}
tbody tr>[data-depth="2"]{padding-left:52px}
tbody tr>[data-depth="3"]{padding-left:72px}
tbody tr>[data-depth="4"]{padding-left:92px}
tr.total>*,tr.parent>*,tr.own-area>*{font-weight:700}
tr.own-area>:first-child{box-shadow:inset 4px 0 var(--own)}
tr.starts-group:not(:first-child)>*{border-top:1px solid var(--rule)}
tbody tr:first-child>*{padding-top:10px}
.under{margin-top:12px;color:var(--quiet);font-size:var(--note-size);line-height:var(--note-line);max-width:50em}
.under p+p{margin-top:2px}
button.sort{all:unset;cursor:pointer;font:inherit;color:inherit;display:inline;text-decoration:underline dotted 1px;text-underline-offset:4px}
button.sort>span{text-decoration:inherit}
button.sort:hover{text-decoration-style:solid;text-decoration-thickness:2px}
button.sort:focus-visible{background:var(--focus);color:var(--focusInk);box-shadow:0 3px var(--focusInk);text-decoration:none}
th[aria-sort]>button.sort{text-decoration:underline 2px}
th[aria-sort]>button.sort::after{content:" \\2193"}
th[aria-sort=ascending]>button.sort::after{content:" \\2191"}
button.take{all:unset;cursor:pointer;color:var(--link);font-size:var(--note-size);line-height:var(--note-line);text-decoration:underline;text-underline-offset:3px;margin-top:12px;padding-block:4px}
button.take:focus-visible{background:var(--focus);color:var(--focusInk);box-shadow:0 3px var(--focusInk);text-decoration:none}
.scroll.more{background:linear-gradient(to right,var(--paper) 30%,transparent) left/48px 100% no-repeat local,linear-gradient(to left,var(--paper) 30%,transparent) right/48px 100% no-repeat local,linear-gradient(to right,var(--rule),transparent) left/14px 100% no-repeat scroll,linear-gradient(to left,var(--rule),transparent) right/14px 100% no-repeat scroll}
@media print{button.take{display:none}button.sort{text-decoration:none}}
@media (max-width:699px){
tbody tr>:first-child,thead tr:first-child>:first-child:not(.group){position:sticky;left:0;z-index:1;background:var(--paper);max-width:45vw;min-width:7em;overflow-wrap:break-word}
.case-study tbody tr>:first-child,.case-study thead tr:first-child>:first-child{background:var(--tint)}
td:not(.number,:first-child){min-width:9em}
td.long:not(:first-child){min-width:17em}
tbody tr>[data-depth="2"],tbody tr>[data-depth="3"],tbody tr>[data-depth="4"]{padding-left:44px}
}
`;
