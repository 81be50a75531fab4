/** A table that fits needs no tab stop; one that does not says that there is more to the side. */
const TABLES_THAT_SCROLL = `
const regions=[...document.querySelectorAll(".scroll")];
const fit=()=>{for(const region of regions){
 const scrolls=region.scrollWidth>region.clientWidth+1;
 if(scrolls)region.setAttribute("tabindex","0");else region.removeAttribute("tabindex");
 region.classList.toggle("more",scrolls);
}};
addEventListener("resize",fit);document.addEventListener("toggle",fit,true);
if(document.fonts)document.fonts.ready.then(fit);fit();`;

/** The rows of a table by one of its columns: up, down, and back as they were. Totals stay where they are. */
const SORTED_TABLES = `
const NEXT={none:"descending",descending:"ascending",ascending:"none"};
const worth=cell=>{const words=cell.textContent.trim();
 const digits=words.replace(/\u2212/g,"-").replace(/[£,+]/g,"");
 return /^-?\\d/.test(digits)?parseFloat(digits):cell.classList.contains("number")?-Infinity:words};
const order=(a,b)=>typeof a==="number"&&typeof b==="number"?a-b:String(a).localeCompare(String(b),document.documentElement.lang,{numeric:true});
for(const table of document.querySelectorAll("main table.sortable")){
 const body=table.tBodies[0];const before=[...body.rows];
 const heads=[...table.tHead.rows].flatMap(row=>[...row.cells]).filter(head=>head.scope==="col");
 const upper=[...table.tHead.rows[0].cells].flatMap(head=>Array(head.colSpan).fill(head));
 const place=head=>{if(head.parentNode===table.tHead.rows[0])return upper.indexOf(head);
  const under=upper.flatMap((each,index)=>each.scope==="colgroup"?[index]:[]);return under[head.cellIndex]};
 const buttons=heads.map(head=>{
  const button=document.createElement("button");button.type="button";button.className="sort";
  button.title=document.body.dataset.sort;button.append(...head.childNodes);head.append(button);
  button.addEventListener("click",()=>{
   const way=NEXT[head.getAttribute("aria-sort")||"none"];
   for(const other of heads)other.removeAttribute("aria-sort");
   if(way!=="none")head.setAttribute("aria-sort",way);
   const column=place(head);const sign=way==="descending"?-1:1;
   const fixed=before.filter(row=>row.classList.contains("total"));
   const free=before.filter(row=>!row.classList.contains("total"));
   if(way!=="none")free.sort((a,b)=>sign*order(worth(a.cells[column]),worth(b.cells[column])));
   body.append(...(way==="none"?before:[...free,...fixed]));
  });
  return button;
 });
 buttons.forEach((button,index)=>{button.tabIndex=index===0?0:-1;
  button.addEventListener("keydown",event=>{
   const next=buttons[index+({ArrowRight:1,ArrowLeft:-1}[event.key]||NaN)];
   if(!next)return;event.preventDefault();button.tabIndex=-1;next.tabIndex=0;next.focus();
  });
 });
}`;

/** A table as a file: what is seen, cell by cell, in the order in which it stands. */
const TABLES_AS_FILES = `
const quoted=words=>'"'+(/^[=@+-](?![\\d£.])/.test(words)?"'"+words:words).replace(/"/g,'""')+'"';
const headings=table=>{
 const upper=[...table.tHead.rows[0].cells];const lower=table.tHead.rows[1]?[...table.tHead.rows[1].cells]:[];
 return upper.flatMap(head=>head.scope==="colgroup"?lower.splice(0,head.colSpan).map(each=>head.textContent+": "+each.textContent):[head.textContent]);
};
for(const region of document.querySelectorAll("main .scroll")){
 const table=region.querySelector("table");const name=region.getAttribute("aria-label");
 const button=document.createElement("button");button.type="button";button.className="take";
 button.textContent=document.body.dataset.csv;
 const hidden=document.createElement("span");hidden.className="unseen";hidden.textContent=": "+name;button.append(hidden);
 button.addEventListener("click",()=>{
  const rows=[headings(table),...[...table.tBodies[0].rows].map(row=>[...row.cells].map(cell=>cell.textContent.trim()))];
  const file=new Blob(["\ufeff"+rows.map(row=>row.map(quoted).join(",")).join("\\r\\n")+"\\r\\n"],{type:"text/csv"});
  const link=document.createElement("a");link.href=URL.createObjectURL(file);
  link.download=name.toLowerCase().replace(/[^a-z0-9]+/g,"-").slice(0,60)+".csv";link.click();
  setTimeout(()=>URL.revokeObjectURL(link.href),10000);
 });
 region.after(button);
}`;

/** What a reader can do with tables when scripts run; without them every table stands complete. */
export const TABLE_SCRIPTS: readonly string[] = [TABLES_THAT_SCROLL, SORTED_TABLES, TABLES_AS_FILES];
