/** On paper: A4, no contents at the side, no register (the edition's PDF and its data carry that), tables that break well. */
export const PRINT_STYLE = `
@page{size:A4;margin:20mm 20mm 22mm}
@media print{
html{font-size:9.3pt}
.contents,.skip,.card,.register,.picture.phone,summary{display:none!important}
.picture.desk{display:block!important;max-width:100%!important;break-inside:avoid}
.cover,.page,footer{padding-inline:0;max-width:none}
.page{display:block}
main>*+h2{margin-top:28px;padding-top:12px}
main>*+h3{margin-top:24px}
.table,.visual{margin-block:20px!important}
h2,h3,h4,h5,caption,figcaption,.tone{break-after:avoid}
p,li{orphans:3;widows:3}
tr,.callout,.at-a-glance li,figcaption{break-inside:avoid}
.visual,.table:not(:has(tbody tr:nth-child(15))){break-inside:avoid}
.under{break-before:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
a,a.figure{color:inherit;text-decoration:none}
main>p a[href^="http"]::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}
.visual details{display:none}
}
`;
