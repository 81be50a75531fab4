import type { BeginningFile } from "../beginning-file.ts";
import type { Partnership } from "../partnership.ts";

/** A page before anybody has written it. */
type EmptyPage = { readonly name: string; readonly body: string };

/** The pages of a first assessment: each with its title, and what belongs in it as comments that are not printed. */
export function pageFiles(partnership: Partnership, fingerprint: (body: string) => string): BeginningFile[] {
	const toWrite = [...sections(partnership), ...themes()].map(({ name, body }) => ({
		name,
		text: `---\n# Known by this line as not yet written; leave it as it is.\nto-write: "${fingerprint(body)}"\n---\n\n${body}\n`,
	}));
	return [...toWrite, { name: "sections/checklist.md", text: CHECKLIST }];
}

const CHECKLIST = `# What the law wants, and where it is shown

<!-- The table is made from checklist.yaml. -->

{% checklist /%}
`;

function sections({ name, joinedIn }: Partnership): EmptyPage[] {
	return [
		{
			name: "sections/summary.md",
			body: `# Summary

<!-- What a councillor reads who reads one page. Three to seven headlines, each one sentence with its figure. A figure is a
tag: the program works it out, and says "rose" or "fell" and whether it is more than chance. For example:

{% at-a-glance %}
{% headline "All recorded crime" %}
Recorded crime {% finding "crime.all" say="direction" /%} {% figure "crime.all" show="from-to" /%}, which
{% finding "crime.all" say="certainty" /%}.
{% /headline %}
{% /at-a-glance %}

The measures are listed in reference/measures of the program. Write no number by hand.
-->`,
		},
		{
			name: "sections/recorded-crime.md",
			body: `# Recorded crime

<!-- Levels and patterns, what changed since the previous assessment, and why. Tables write themselves:

{% table "change" measures=["crime.violence-against-the-person", "crime.robbery"] /%}

{% table "change-by-area" measure="crime.all" group="neighbours" rank=true caption="Recorded crime in ${joinedIn.name}" /%}

A control chart needs the measure month by month, three years of it:

{% chart "control" measure="crime.robbery" /%}

Say where ${name} differs, and what of it may be recording rather than crime.
-->`,
		},
		{
			name: "sections/recommendations.md",
			body: `# What is recommended

<!-- Once priorities.yaml holds the decisions, they are shown by tags, the same wherever they stand:

{% priorities status="recommended" /%}

{% decision-trail /%}
-->`,
		},
	];
}

function themes(): EmptyPage[] {
	return [
		theme("serious-violence", "Serious violence", "crime.violence-against-the-person"),
		theme("anti-social-behaviour", "Anti-social behaviour", "asb.incidents"),
		theme("substance-misuse", "Substance misuse", "crime.drug-offences"),
		theme("reducing-reoffending", "Reducing reoffending", "reoffending.proven"),
	];
}

function theme(id: string, title: string, measure: string): EmptyPage {
	return {
		name: `themes/${id}.md`,
		body: `# ${title}

<!-- Once it is decided what becomes of this theme, put these lines between the two lines --- at the top:

id: ${id}
title: ${title}
status: priority            (what it was last year: priority, cross-cutting, business-as-usual, emerging, removed, none)
recommendation: retain      (retain, remove, split, merge, introduce, cross-cutting, business as usual)
reason: {kind: harm, words: why}
evidence: [${measure}]

Then write:

## What changed, and how sure we are

Incidents went {% figure "${measure}" show="from-to" /%}, which {% finding "${measure}" say="certainty" /%}.

## What we do not know

{% gap owner="who could fill it" expected="when" %}
"No data" is a finding too.
{% /gap %}

## What we recommend and why

{% recommendation %}
One sentence.
{% /recommendation %}
-->`,
	};
}
