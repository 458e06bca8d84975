/** A section of a sample passage. Paragraphs may use `[^1]` for markers and `{id|Name}` for names. */
export interface SampleSection {
  id: string;
  heading: string;
  paragraphs: string[];
  /** HTML that follows the first paragraph: a table, a figure, a callout. */
  extra?: string;
  /** Questions, folded at the end of the section. */
  questions?: { id: string; title: string; prompt: string }[];
}

/** A lesson in the shape that core renders, small enough to write by hand. */
export interface Sample {
  lang: string;
  title: string;
  source: string;
  introduction: string;
  notesHeading: string;
  noteLabel: (label: string) => string;
  sections: SampleSection[];
  notes: Record<string, string>;
  entries: Record<string, { name: string; facts: string; text: string }>;
}

/** The HTML that the host sends for a lesson. */
export function buildPassage(sample: Sample): string {
  const occurrences = new Map<string, number>();
  let number = 0;
  const markerOf = (label: string): string => {
    const occurrence = (occurrences.get(label) ?? 0) + 1;
    occurrences.set(label, occurrence);
    const name = sample.noteLabel(label);
    if (!(label in sample.notes)) {
      return `<sup class="marker marker-undefined"><span title="${name} is missing">[^${label}]</span></sup>`;
    }
    return (
      `<sup class="marker"><a id="marker-${label}-${occurrence}" href="#note-${label}" role="doc-noteref" ` +
      `data-note="${label}" aria-label="${name}">${label}</a></sup>`
    );
  };
  const sections = sample.sections.map(({ id, heading, paragraphs, extra = '', questions }) => {
    const named = new Set<string>();
    const inline = (text: string): string =>
      text
        .replace(/\[\^(\w+)\]/g, (_, label: string) => markerOf(label))
        .replace(/\{(\w+)\|([^}]+)\}/g, (_, entry: string, name: string) => {
          const first = !named.has(entry);
          named.add(entry);
          return `<a class="name" role="button" tabindex="${first ? 0 : -1}" data-entry="${entry}">${name}</a>`;
        });
    const blocks = paragraphs.map((text) => {
      number += 1;
      return `<p class="paragraph" id="paragraph-${number}" data-paragraph="${number}">${inline(text)}</p>`;
    });
    blocks.splice(1, 0, inline(extra));
    return (
      `<section class="section" id="section-${id}" data-section="${id}" aria-labelledby="heading-${id}">` +
      `<h2 id="heading-${id}">${heading}</h2>${blocks.join('\n')}${tasksOf(questions, heading)}</section>`
    );
  });
  return (
    `<article class="lesson" lang="${sample.lang}" dir="auto"><header class="lesson-header"><h1>${sample.title}</h1>` +
    `<p class="lesson-source">${sample.source}</p></header><div class="introduction"><p>${sample.introduction}</p></div>` +
    `${sections.join('\n')}${notesOf(sample, occurrences)}${entriesOf(sample)}</article>`
  );
}

function tasksOf(questions: SampleSection['questions'], heading: string): string {
  if (!questions) return '';
  const tasks = questions.map(
    ({ id, title, prompt }) =>
      `<details class="task task-question" id="item-${id}" data-item="${id}"><summary><span class="task-kind">Question` +
      `</span> ${title}</summary><div class="task-prompt"><p>${prompt}</p></div></details>`,
  );
  return `<aside class="tasks" aria-label="Questions and exercises: ${heading}">${tasks.join('')}</aside>`;
}

function notesOf(sample: Sample, occurrences: Map<string, number>): string {
  const items = Object.entries(sample.notes).map(([label, body]) => {
    const links = Array.from(
      { length: occurrences.get(label) ?? 0 },
      (_, index) =>
        `<a role="doc-backlink" href="#marker-${label}-${index + 1}" ` +
        `aria-label="Back to marker ${label} in the passage (${index + 1})">↩</a>`,
    );
    return (
      `<li class="note" id="note-${label}" data-note="${label}"><span class="note-label" aria-hidden="true">${label}` +
      `</span><div class="note-body">${body}</div><p class="back-links">${links.join(' ')}</p></li>`
    );
  });
  return (
    `<section class="notes" role="doc-endnotes" id="notes" aria-labelledby="heading-notes">` +
    `<h2 id="heading-notes">${sample.notesHeading}</h2><ol class="notes-list">${items.join('')}</ol></section>`
  );
}

function entriesOf(sample: Sample): string {
  const entries = Object.entries(sample.entries).map(
    ([id, { name, facts, text }]) =>
      `<div class="entry" id="entry-${id}" data-entry="${id}"><p class="entry-name">${name}</p>` +
      `<p class="entry-facts">${facts}</p><p>${text}</p></div>`,
  );
  return `<aside class="entries" hidden>${entries.join('')}</aside>`;
}
