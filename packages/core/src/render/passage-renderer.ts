import type { Block } from '../model/block.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import type { Question } from '../model/question.ts';
import type { NameMatcher } from '../reference/name-matcher.ts';
import type { Direction } from './direction.ts';
import { FactLog } from './fact-log.ts';
import { elementId } from './html.ts';
import { createRenderContext, type RenderContext, type RenderOptions } from './render-context.ts';
import {
  renderCards,
  renderHeader,
  renderIntroduction,
  renderNoteEntry,
  renderNotesSection,
  renderSection,
  renderTasks,
  shownMarkersOf,
} from './render-passage.ts';
import { renderProse } from './render-tokens.ts';

/** A part of the page of a lesson that changes on its own: one element. */
export interface PassageUnit {
  /** Identifies it among the units of the lesson, also after an edit. */
  readonly key: string;
  /** As `renderPassage` renders it, but for the numbers of its paragraphs. */
  readonly html: string;
  /** The number of its first paragraph in the passage; the others follow. `undefined` if none has a number. */
  readonly firstParagraph?: number | undefined;
}

/** A lesson as the units of its page. Successive ones share the strings of what has not changed. */
export interface RenderedPassage {
  readonly language: string;
  readonly direction: Direction;
  /** The children of the article, in order. */
  readonly body: readonly PassageUnit[];
  /** The notes, in the order of the list in the unit `notes`. */
  readonly notes: readonly PassageUnit[];
}

/** What may change between two renderings of a lesson, besides the lesson. */
export type PassageSurroundings = Pick<RenderOptions, 'names' | 'picture' | 'link'>;

/** HTML with all that it was made from. */
interface Made {
  readonly inputs: readonly unknown[];
  readonly log: FactLog;
  readonly html: string;
  /** Ids of the names that were marked in it. */
  readonly marked: ReadonlySet<string>;
}

interface MadeNote {
  readonly body: string;
  readonly outside: string;
  readonly html: string;
}

/**
 * Renders a lesson again and again while it is edited: only the units whose text has changed, or to which the rest of
 * the lesson gives other answers. Equals `renderPassage` (a property test compares them), for a reader that shows the
 * numbers of paragraphs itself.
 */
export class PassageRenderer {
  readonly #options: Pick<RenderOptions, 'strings' | 'typography' | 'neighbour'>;
  #frame = '';
  #names: NameMatcher | undefined;
  #made = new Map<string, Made>();
  #notes = new Map<string, MadeNote>();

  constructor(options: Pick<RenderOptions, 'strings' | 'typography' | 'neighbour'> = {}) {
    this.#options = options;
  }

  /** Renders a lesson of which the last one was an earlier state. */
  render(lesson: Lesson, surroundings: PassageSurroundings = {}): RenderedPassage {
    const context: RenderContext = {
      ...createRenderContext(lesson, { ...this.#options, ...surroundings }),
      numbered: false,
    };
    const { language } = lesson.frontMatter;
    const frame = `${language} ${context.direction} ${!surroundings.picture} ${!surroundings.link}`;
    if (frame !== this.#frame || surroundings.names !== this.#names) {
      this.#made.clear();
      this.#notes.clear();
    }
    this.#frame = frame;
    this.#names = surroundings.names;

    const made = new Map<string, Made>();
    /** The HTML of a unit that is made from some blocks and other inputs, with a key that no other one has. */
    const unit = (key: string, blocks: readonly Block[], render: Render, inputs: readonly unknown[] = []) => {
      const own = made.has(key) ? `${key} ${made.size}` : key;
      const all = [...inputs, ...blocks.flatMap(inputsOf)];
      const kept = current(this.#made.get(own), context, all, blocks) ?? make(context, all, render);
      made.set(own, kept);
      for (const name of kept.marked) context.marked.add(name);
      return { key: own, html: kept.html };
    };
    const sections = lesson.sections.map((section): PassageUnit => {
      const { id, title, heading, blocks } = section;
      const tasks = context.tasks.get(id) ?? [];
      const own = unit(
        elementId('section', id),
        [heading, ...blocks, ...tasks.flatMap(({ prompt }) => prompt)],
        (now) => renderSection(now, section),
        [title, ...tasks.flatMap(taskInputs)],
      );
      return { ...own, firstParagraph: blocks.find(({ paragraph }) => paragraph !== undefined)?.paragraph };
    });
    const tasks = context.tasks.get('') ?? [];
    const prompts = tasks.flatMap(({ prompt }) => prompt);
    const body: PassageUnit[] = [
      { key: 'header', html: renderHeader(context) },
      unit('introduction', lesson.introduction, renderIntroduction),
      ...sections,
      unit('tasks', prompts, (now) => renderTasks(now), tasks.flatMap(taskInputs)),
    ];
    const shown = lesson.notes.filter(({ withheld }) => !withheld);
    // The bodies first: they cite notes before and after them.
    const bodies = shown.map((note) =>
      unit(elementId('note', note.label), note.body, (now) => renderProse(now, note.body, false)),
    );
    this.#made = made;
    const notes = this.#entries(context, shown, bodies);
    if (notes.length > 0) body.push({ key: 'notes', html: renderNotesSection(context, '') });
    body.push({ key: 'entries', html: renderCards(context) });
    return { language, direction: context.direction, body: body.filter(({ html }) => html !== ''), notes };
  }

  #entries(context: RenderContext, shown: readonly Note[], bodies: readonly PassageUnit[]): PassageUnit[] {
    const made = new Map<string, MadeNote>();
    const units = shown.map((note, index): PassageUnit => {
      const { key, html: body } = bodies[index] as PassageUnit;
      const back = shownMarkersOf(context, note.markers).map(({ occurrence }) => occurrence);
      const outside = `${note.display} ${back.join(' ')}`;
      const before = this.#notes.get(key);
      const same = before?.body === body && before.outside === outside;
      const kept = same ? before : { body, outside, html: renderNoteEntry(context, note, body) };
      made.set(key, kept);
      return { key, html: kept.html };
    });
    this.#notes = made;
    return units;
  }
}

type Render = (context: RenderContext) => string;

function make(context: RenderContext, inputs: readonly unknown[], render: Render): Made {
  const log = new FactLog();
  const marked = new Set<string>();
  const html = render({ ...context, facts: log.watched(context.facts), marked, markedInSection: new Set() });
  return { inputs, log, html, marked };
}

/** What was made before, if it would be made the same now. */
function current(
  before: Made | undefined,
  context: RenderContext,
  inputs: readonly unknown[],
  blocks: readonly Block[],
): Made | undefined {
  if (before?.inputs.length !== inputs.length) return undefined;
  if (!inputs.every((input, index) => input === before.inputs[index])) return undefined;
  const pieces = new Map(blocks.map(({ tokens, piece }) => [tokens, piece]));
  return before.log.holds(context.facts, pieces) ? before : undefined;
}

/** The tokens of a chunk are shared between successive lessons, see `markdown/chunk`. */
function inputsOf({ tokens, from, to, piece, paragraph }: Block): readonly unknown[] {
  return [tokens, from, to, piece.file, paragraph === undefined];
}

function taskInputs({ kind, id, title, prompt }: Question | Exercise): readonly unknown[] {
  return [kind, id, title, prompt.length];
}
