import { TABLE_SCRIPTS } from "./table-scripts.ts";

/**
 * The script of a page. It adds to what works without it: marks the section that is being read, lets tables be sorted
 * and taken away, makes the figures of one block one tab stop, and shows a figure's entry beside the figure.
 */
export function pageScript(): string {
	return [FOLDED_ENTRIES, CURRENT_SECTION, ...TABLE_SCRIPTS, FIGURE_STOPS, FIGURE_CARD]
		.map((part) => `(()=>{"use strict";${part}})();`)
		.join("\n");
}

/** A link into a folded part opens it, as newer browsers do of themselves. */
const FOLDED_ENTRIES = `
const unfold=()=>{
 const target=document.getElementById(decodeURIComponent(location.hash.slice(1)));
 const folded=target&&target.closest("details:not([open])");
 if(folded){folded.open=true;target.scrollIntoView()}
};
addEventListener("hashchange",unfold);unfold();`;

const CURRENT_SECTION = `
document.documentElement.classList.add("scripted");
const links=[...document.querySelectorAll(".contents a")];
const targets=links.map(link=>document.getElementById(decodeURIComponent(link.hash.slice(1))));
let planned=false;
const mark=()=>{planned=false;
 let at=-1;targets.forEach((target,index)=>{if(target&&target.getBoundingClientRect().top<innerHeight*.3)at=index});
 links.forEach((link,index)=>{
  if(index===at)link.setAttribute("aria-current","true");else link.removeAttribute("aria-current");
  link.closest("li").classList.toggle("open",index===at||Boolean(at>=0&&link.closest("li").contains(links[at])));
 });
};
addEventListener("scroll",()=>{if(!planned){planned=true;requestAnimationFrame(mark)}},{passive:true});
mark();`;

const FIGURE_STOPS = `
const block=figure=>figure.closest("table,ul,ol,dl,p")||figure.parentElement;
const groups=new Map();
for(const figure of document.querySelectorAll("a.figure")){
 const key=block(figure);const group=groups.get(key)||[];
 figure.tabIndex=group.length===0?0:-1;group.push(figure);groups.set(key,group);
}
const STEPS={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1};
document.addEventListener("keydown",event=>{
 const step=STEPS[event.key];const figure=event.target.closest&&event.target.closest("a.figure");
 if(!step||!figure||event.altKey||event.ctrlKey||event.metaKey)return;
 const group=groups.get(block(figure));const next=group[group.indexOf(figure)+step];
 if(!next)return;
 event.preventDefault();figure.tabIndex=-1;next.tabIndex=0;next.focus();
});`;

const FIGURE_CARD = `
const card=document.getElementById("card");let shownFor=null;
const hide=()=>{card.hidden=true;shownFor=null};
const show=(figure,keyboard)=>{
 const entry=document.getElementById(decodeURIComponent(figure.hash.slice(1)));
 if(!entry)return;
 card.querySelector(".value").textContent=figure.textContent;
 const lines=entry.querySelector("dl").cloneNode(true);
 for(const note of lines.querySelectorAll("a.common"))note.replaceWith(document.getElementById(note.hash.slice(1)).textContent);
 card.querySelector("dl").replaceWith(lines);
 card.querySelector(".hint").hidden=!keyboard;
 card.hidden=false;shownFor=figure;
 const at=figure.getBoundingClientRect();const own=card.getBoundingClientRect();
 const left=Math.max(16,Math.min(at.left,document.documentElement.clientWidth-own.width-16));
 const above=at.bottom+own.height+24>innerHeight&&at.top-own.height-12>0;
 card.style.left=left+scrollX+"px";
 card.style.top=(above?at.top-own.height-12:at.bottom+12)+scrollY+"px";
 card.scrollIntoView({block:"nearest"});
};
document.addEventListener("click",event=>{
 const figure=event.target.closest("a.figure");
 if(!figure){if(!card.contains(event.target))hide();return}
 if(event.ctrlKey||event.metaKey||event.shiftKey)return;
 event.preventDefault();
 const byKey=event.detail===0;
 if(shownFor===figure&&!card.hidden&&!byKey){hide();return}
 show(figure,byKey);if(byKey)card.focus({preventScroll:true});
});
document.addEventListener("focusin",event=>{
 if(card.contains(event.target))return;
 const figure=event.target.closest("a.figure");
 if(figure&&figure.matches(":focus-visible"))show(figure,true);
 else if(!figure)hide();
});
const close=()=>{const back=shownFor;const inside=card.contains(document.activeElement);hide();if(inside&&back){back.focus();hide()}};
document.addEventListener("keydown",event=>{if(event.key==="Escape")close()});
card.querySelector("button").addEventListener("click",close);
addEventListener("resize",hide);`;
