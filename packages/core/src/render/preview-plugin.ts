import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { closing } from '../markdown/blocks-in.ts';
import { noteRules } from '../markdown/note-rules.ts';
import { isPrintedLabel } from '../markdown/printed-label.ts';
import type { Lesson } from '../model/lesson.ts';
import { labelKey } from '../model/note.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import { Attached } from '../text/attached.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { attributes, elementId } from './html.ts';
import { englishStrings, type PassageStrings } from './passage-strings.ts';
import { createRenderContext, fill } from './render-context.ts';
import { renderEntry } from './render-entry.ts';
import { markerAnchor } from './render-inline.ts';
import { renderNote } from './render-passage.ts';

/** The lesson that a previewed document belongs to. */
export interface PreviewLesson {
  readonly lesson: Lesson;
  readonly names: NameMatcher;
}

/** State of one rendering. */
interface Preview {
  /** Notes that can be shown, by the key of their label: the label as defined, and the text of their markers. */
  readonly notes: ReadonlyMap<string, { readonly label: string; readonly display: string }>;
  /** Notes that this document defines. */
  readonly defined: ReadonlySet<string>;
  /** How often each note has been cited. */
  readonly cited: Map<string, number>;
  /** Entries that were marked. */
  readonly marked: Set<string>;
}

/**
 * By the environment of a rendering. VS Code parses with one environment, keeps the tokens, and renders them with
 * others, so parsing results travel in a token of their own.
 */
const previews = new WeakMap<Env, Preview>();
/** Keys of the labels whose definitions in a document these rules have taken, by the environment of its parsing. */
const definitions = new WeakMap<Env, ReadonlySet<string>>();

/**
 * Adds our notes and names to another program's markdown-it, such as that of VS Code's Markdown preview: markers as in
 * the reader, definitions gathered at the end, cards for the names that occur. If another plugin also handles
 * footnotes, the one that takes a definition shows its markers.
 *
 * @param lessonOf returns the lesson that the document of an environment belongs to; notes of its other parts are then
 *   shown too
 */
export function previewPlugin(
  markdown: MarkdownIt,
  lessonOf: (env: Env) => PreviewLesson | undefined,
  strings: () => Partial<PassageStrings> = () => ({}),
): MarkdownIt {
  noteRules(markdown, (key, env) => {
    const lesson = lessonOf(env)?.lesson;
    return definitions.get(env)?.has(key) || (lesson !== undefined && keysOf(lesson).has(key));
  });
  markdown.core.ruler.after('block', 'marginalia_definitions', ({ env, tokens }) => {
    const found = tokens.filter(({ type }) => type === 'note_definition_open');
    definitions.set(env, new Set(found.map(({ meta }) => labelKey(String(meta?.['label'])))));
  });
  markdown.core.ruler.push('marginalia_notes', gather);
  const { rules } = markdown.renderer;
  const text = rules['text'] ?? ((tokens, index) => escapeHtml(tokens[index]?.content ?? ''));
  const words = (): PassageStrings => ({ ...englishStrings, ...strings() });

  rules['marginalia_start'] = (tokens, index, _options, env = {}) => {
    previews.set(env, newPreview((tokens[index]?.meta?.['labels'] ?? []) as string[], lessonOf(env)?.lesson));
    return '';
  };
  rules['note_reference'] = (tokens, index, _options, env = {}) => {
    const label = String(tokens[index]?.meta?.['label']);
    const note = previewOf(env).notes.get(labelKey(label));
    if (!note) return escapeHtml(`[^${label}]`);
    const occurrence = (previewOf(env).cited.get(labelKey(label)) ?? 0) + 1;
    previewOf(env).cited.set(labelKey(label), occurrence);
    const link = attributes({
      id: markerAnchor(note.label, occurrence),
      href: `#${elementId('note', note.label)}`,
      role: 'doc-noteref',
      'data-note': note.label,
      'aria-label': fill(words().note, { label: note.display }),
    });
    return `<sup class="marker"><a${link}>${escapeHtml(note.display)}</a></sup>`;
  };
  rules['note_definition_open'] = (tokens, index, _options, env = {}) => {
    const own = String(tokens[index]?.meta?.['label']);
    const { label, display } = previewOf(env).notes.get(labelKey(own)) ?? { label: own, display: own };
    return `<li${attributes({ class: 'note', id: elementId('note', label), 'data-note': label })}><span class="note-label" aria-hidden="true">${escapeHtml(display)}</span><div class="note-body">\n`;
  };
  rules['note_definition_close'] = () => '</div></li>\n';
  rules['marginalia_notes'] = (tokens, index, options, env = {}, self) => {
    const own = self.render((tokens[index]?.meta?.['tokens'] ?? []) as Token[], options, env);
    const notes = own + notesOfOtherParts(env);
    const list = `<hr><ol class="notes-list">\n${notes}</ol>`;
    return `${notes ? `<section class="marginalia-notes" role="doc-endnotes">${list}</section>\n` : ''}${cards(env)}`;
  };
  rules['text'] = (tokens, index, options, env = {}, self) => {
    const names = lessonOf(env)?.names;
    const content = tokens[index]?.content ?? '';
    const found = names && !insideLink(tokens, index) ? names.find(content) : [];
    if (found.length === 0) return text(tokens, index, options, env, self);
    let html = '';
    let from = 0;
    for (const { entry, start, end } of found) {
      const first = !previewOf(env).marked.has(entry.id);
      previewOf(env).marked.add(entry.id);
      const tag = attributes({
        class: 'name',
        role: 'button',
        tabindex: first ? 0 : -1,
        'data-entry': entry.id,
      });
      html += `${escapeHtml(content.slice(from, start))}<a${tag}>${escapeHtml(content.slice(start, end))}</a>`;
      from = end;
    }
    return html + escapeHtml(content.slice(from));
  };
  return markdown;

  function notesOfOtherParts(env: Env): string {
    const found = lessonOf(env);
    if (!found) return '';
    const { cited, defined } = previewOf(env);
    const context = createRenderContext(found.lesson, { strings: words() });
    return found.lesson.notes
      .filter(({ label }) => cited.has(labelKey(label)) && !defined.has(labelKey(label)))
      .map((note) => renderNote(context, note, []))
      .join('');
  }

  function cards(env: Env): string {
    const found = lessonOf(env);
    const { marked } = previewOf(env);
    if (!found || marked.size === 0) return '';
    const { people, places, terms } = found.lesson.reference;
    const entries = [...people, ...places, ...terms].filter(({ id }) => marked.has(id));
    return `<aside class="entries" hidden>\n${entries.map((entry) => renderEntry(entry)).join('')}</aside>\n`;
  }
}

/** Moves the definitions to the end; the first of a label counts. */
function gather(state: StateCore): void {
  const labels: string[] = [];
  const body: Token[] = [];
  const notes: Token[] = [];
  const defined = new Set<string>();
  for (let i = 0; i < state.tokens.length; ) {
    const token = state.tokens[i] as Token;
    const end = token.type === 'note_definition_open' ? closing(state.tokens, i) : i + 1;
    if (token.type !== 'note_definition_open') body.push(token);
    else {
      const label = String(token.meta?.['label']);
      if (!defined.has(labelKey(label))) {
        labels.push(label);
        for (let k = i; k < end; k++) notes.push(state.tokens[k] as Token);
      }
      defined.add(labelKey(label));
    }
    i = end;
  }
  const start = new state.Token('marginalia_start', '', 0);
  start.meta = { labels };
  const last = new state.Token('marginalia_notes', '', 0);
  last.meta = { tokens: notes };
  state.tokens = [start, ...body, last];
}

function newPreview(labels: readonly string[], lesson: Lesson | undefined): Preview {
  const notes = new Map(
    lesson?.notes.map(({ label, display }) => [labelKey(label), { label, display }] as const),
  );
  const taken = new Set([...labels, ...[...notes.values()].map(({ display }) => display)]);
  let next = 1;
  for (const label of labels) {
    const key = labelKey(label);
    if (notes.has(key)) continue;
    const numbered = isPrintedLabel(label);
    while (!numbered && taken.has(String(next))) next++;
    notes.set(key, { label, display: numbered ? label : String(next++) });
  }
  return { notes, defined: new Set(labels.map(labelKey)), cited: new Map(), marked: new Set() };
}

const keys = new Attached<Lesson, ReadonlySet<string>>();

/** The keys of the labels of a lesson's notes. */
function keysOf(lesson: Lesson): ReadonlySet<string> {
  const found = keys.get(lesson) ?? new Set(lesson.notes.map(({ label }) => labelKey(label)));
  keys.set(lesson, found);
  return found;
}

function previewOf(env: Env): Preview {
  const preview = previews.get(env) ?? newPreview([], undefined);
  previews.set(env, preview);
  return preview;
}

function insideLink(tokens: readonly Token[], index: number): boolean {
  if ((tokens[index]?.level ?? 0) === 0) return false;
  for (let i = index - 1; i >= 0; i--) {
    if (tokens[i]?.type === 'link_open') return true;
    if (tokens[i]?.type === 'link_close') return false;
  }
  return false;
}
