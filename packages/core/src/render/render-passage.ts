import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { Section } from '../model/section.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { duration } from './duration.ts';
import { headingPlaces } from './heading-places.ts';
import { attributes, elementId } from './html.ts';
import {
  createRenderContext,
  fill,
  type RenderContext,
  type RenderOptions,
  setTitle,
} from './render-context.ts';
import { renderEntry } from './render-entry.ts';
import { markerAnchor, renderInline } from './render-inline.ts';
import { renderProse } from './render-tokens.ts';

/** From this much HTML on, in UTF-16 units, a browser lays out only the sections near the window: see passage.css. */
const LONG = 150_000;

/**
 * Renders a lesson's passage with its notes as one HTML article, for the reader, the preview and the site: semantic
 * HTML without scripts, styles or handlers. Escapes everything the author wrote. Never includes keys.
 */
export function renderPassage(lesson: Lesson, options: RenderOptions = {}): string {
  const context = createRenderContext(lesson, options);
  const body = [
    renderHeader(context),
    renderIntroduction(context),
    ...lesson.sections.map((section) => renderSection(context, section)),
    renderTasks(context),
    renderNotes(context),
    renderCards(context),
  ].join('');
  const open = attributes({
    class: body.length > LONG ? 'lesson long' : 'lesson',
    lang: lesson.frontMatter.language,
    dir: context.direction,
  });
  return `<article${open}>\n${body}</article>\n`;
}

/** Renders the title of a lesson, with what the front matter says about it. */
export function renderHeader(context: RenderContext): string {
  const { lesson, strings } = context;
  const { source, objectives, summary, level, minutes } = lesson.frontMatter;
  const shown = (words: string): string => escapeHtml(setTitle(context, words));
  const line = (name: string, html: string | undefined): string =>
    html ? `<p class="${name}">${html}</p>\n` : '';
  const facts = [level && shown(level), minutes !== undefined && escapeHtml(duration(strings, minutes))];
  const items = objectives.map((objective) => `<li>${shown(objective)}</li>`).join('');
  return `<header class="lesson-header">
<h1${attributes({ id: headingPlaces(lesson).titleId })}>${shown(lesson.title)}</h1>
${line('lesson-source', sourceLine(context))}${line(
  'lesson-source-note',
  source?.note && shown(source.note),
)}${line('lesson-summary', summary && shown(summary))}${line('lesson-facts', facts.filter(Boolean).join(' · '))}${
  items === ''
    ? ''
    : `<details class="objectives"><summary>${escapeHtml(strings.objectives)}</summary>\n<ul>${items}</ul></details>\n`
}</header>\n`;
}

/** Returns the source of the passage as a sentence; empty if the lesson gives none. */
export function sourceLine(context: RenderContext): string {
  const { strings } = context;
  const { source } = context.lesson.frontMatter;
  const shown = (words: string): string => escapeHtml(setTitle(context, words));
  const named = source && [
    source.author && shown(source.author),
    source.title && `<cite>${shown(source.title)}</cite>`,
    source.translator && shown(fill(strings.translatedBy, { translator: source.translator })),
    shown([source.publisher, source.year].filter(Boolean).join(' ')),
    source.pages && shown(source.pages),
  ];
  const after = named?.filter(Boolean).join(', ');
  return after ? `${fill(escapeHtml(strings.after), { source: after })}.` : '';
}

/** Renders the blocks before the first section; empty if there are none. */
export function renderIntroduction(context: RenderContext): string {
  const { introduction } = context.lesson;
  if (introduction.length === 0) return '';
  return `<div class="introduction">\n${renderProse(context, introduction, false)}</div>\n`;
}

/** Renders a section with its questions and exercises. */
export function renderSection(context: RenderContext, section: Section): string {
  context.markedInSection.clear();
  const heading = elementId('heading', section.id);
  const open = attributes({
    class: 'section',
    id: elementId('section', section.id),
    'data-section': section.id,
    'aria-labelledby': heading,
  });
  return `<section${open}>
<h2${attributes({ id: heading })}>${renderHeading(context, section)}</h2>
${renderProse(context, section.blocks, true)}${renderTasks(context, section)}</section>\n`;
}

function renderHeading(context: RenderContext, { heading }: Section): string {
  const place = { piece: heading.piece, names: false };
  return renderInline(context, place, heading.tokens[heading.from + 1]?.children ?? []);
}

function renderNotes(context: RenderContext): string {
  const { lesson, options } = context;
  const notes = lesson.notes.filter(({ withheld }) => !withheld || options.withheldNotes);
  if (notes.length === 0) return '';
  // The bodies first: they cite notes before and after them.
  const bodies = notes.map((note) => renderProse(context, note.body, false));
  const entries = notes.map((note, index) => renderNoteEntry(context, note, bodies[index] ?? ''));
  return renderNotesSection(context, entries.join(''));
}

/** Renders the list of notes around its entries. */
export function renderNotesSection({ strings }: RenderContext, entries: string): string {
  return `<section class="notes" role="doc-endnotes" id="notes" aria-labelledby="notes-heading">
<h2 id="notes-heading">${escapeHtml(strings.notes)}</h2>
<ol class="notes-list">
${entries}</ol>
</section>\n`;
}

/** Renders one note as a list entry. */
export function renderNote(context: RenderContext, note: Note, back: Note['markers'] = note.markers): string {
  return renderNoteEntry(context, note, renderProse(context, note.body, false), back);
}

/** Returns those of the markers that were rendered. */
export function shownMarkersOf(context: RenderContext, markers: Note['markers']): Note['markers'] {
  return markers.filter((marker) => context.shownMarkers.has(marker));
}

/** Renders a note as a list entry, given its rendered body, with links back to those of its markers that are shown. */
export function renderNoteEntry(
  context: RenderContext,
  note: Note,
  body: string,
  markers: Note['markers'] = note.markers,
): string {
  const back = shownMarkersOf(context, markers).map((marker, index) => {
    const link = attributes({
      role: 'doc-backlink',
      href: `#${markerAnchor(note.label, marker.occurrence)}`,
      // Links of one name that lead to several places are distinguished by a number, as on GitHub (WCAG 2.4.4).
      'aria-label': fill(context.strings.backToMarker, {
        label: index === 0 ? note.display : `${note.display}-${index + 1}`,
      }),
    });
    return `<a${link}>↩</a>`;
  });
  const open = attributes({ class: 'note', id: elementId('note', note.label), 'data-note': note.label });
  return `<li${open}><span class="note-label" aria-hidden="true">${escapeHtml(note.display)}</span><div class="note-body">
${body}</div>${back.length > 0 ? `<p class="back-links">${back.join(' ')}</p>` : ''}</li>\n`;
}

/** Renders the cards of the names that were marked. */
export function renderCards(context: RenderContext): string {
  const { lesson, marked, options, strings } = context;
  const { people, places, terms } = lesson.reference;
  const entries = [...people, ...places, ...terms].filter((entry) => marked.has(entry.id));
  if (entries.length === 0) return '';
  const list = entries.map((entry) => renderEntry(entry, (words) => setTitle(context, words))).join('');
  if (!options.linkedNames) return `<aside class="entries" hidden>\n${list}</aside>\n`;
  return `<section class="entries" aria-labelledby="entries-heading">
<h2 id="entries-heading">${escapeHtml(strings.entries)}</h2>
${list}</section>\n`;
}

/**
 * Renders the questions and exercises of a section, or those without one, collapsed: prompts, nothing of their keys.
 */
export function renderTasks(context: RenderContext, section?: Section): string {
  const { strings } = context;
  const tasks = context.tasks.get(section?.id ?? '');
  if (!tasks) return '';
  const label = section ? `${strings.tasks}: ${section.title}` : strings.tasks;
  return `<aside${attributes({ class: 'tasks', 'aria-label': label })}>
${tasks.map((task) => renderTask(context, task)).join('')}</aside>\n`;
}

function renderTask(context: RenderContext, item: Question | Exercise): string {
  const kind = item.kind === 'question' ? context.strings.question : context.strings.exercise;
  const open = attributes({
    class: `task task-${item.kind}`,
    id: elementId('item', item.id),
    'data-item': item.id,
  });
  return `<details${open}><summary><span class="task-kind">${escapeHtml(kind)}</span> ${escapeHtml(setTitle(context, item.title))}</summary>
<div class="task-prompt">
${renderProse(context, item.prompt, false)}${context.options.task?.(item, (prose) => renderProse(context, prose, false)) ?? ''}</div></details>\n`;
}
