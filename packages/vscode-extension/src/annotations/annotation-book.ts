import { type Lesson, passageText } from '@marginalia/core';
import type { PassageSpan } from '@marginalia/core/desk';
import type { Annotation, EventDraft, PlacedAnnotations } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';
import { say } from '../adapters/say.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import { UnwrittenEvent } from '../record/unwritten-event.ts';

/** The student's highlights and margin notes. All changes to them go through here. */
export interface AnnotationBook {
  /** Returns a lesson's annotations, both those found in the passage and those that are not. */
  annotations(lesson: Lesson): Promise<PlacedAnnotations>;
  /** Highlights spans of the passage that are not highlighted yet. */
  highlight(lesson: Lesson, stretches: readonly PassageSpan[]): Promise<void>;
  /** Writes a note beside a span; asks for its words if there are none yet. */
  note(lesson: Lesson, stretch: PassageSpan, text?: string): Promise<void>;
  /** Changes the words of a note, and asks for them if none are given; a highlight becomes a note. */
  edit(lesson: Lesson, annotation: Annotation, text?: string): Promise<void>;
  /** Removes an annotation and offers to undo that. */
  remove(lesson: Lesson, annotation: Annotation): Promise<void>;
}

/** Finds words again; only needed once something is annotated. */
const anchoring = () => import('./anchoring.ts');

export function createAnnotationBook(desk: StudyDesk, log: vscode.LogOutputChannel): AnnotationBook {
  const places = new WeakMap<Lesson, { readonly key: string; readonly placed: PlacedAnnotations }>();

  const annotations = async (lesson: Lesson): Promise<PlacedAnnotations> => {
    const state = await desk.state(lesson.id).catch(() => desk.peek(lesson.id));
    if (state.highlights.length + state.notes.length === 0) return { placed: [], orphans: [] };
    const key = [...state.highlights, ...state.notes].map(({ id }) => id).join(' ');
    const known = places.get(lesson);
    if (known?.key === key) return known.placed;
    const { placeIn } = await anchoring();
    const placed = placeIn(lesson, state);
    places.set(lesson, { key, placed });
    return placed;
  };
  const draftOf = async (
    lesson: Lesson,
    stretch: PassageSpan,
    text?: string,
  ): Promise<EventDraft | undefined> => (await anchoring()).draftOf(lesson, stretch, text);
  /** Writes all events together. If some have to wait, they stay on the screen and the student is told. */
  const keep = async (drafts: readonly EventDraft[], note = ''): Promise<void> => {
    const written = await Promise.allSettled(drafts.map((draft) => desk.append(draft)));
    const reasons: unknown[] = written.flatMap((one) => (one.status === 'rejected' ? one.reason : []));
    const failed = reasons.find((reason) => !(reason instanceof UnwrittenEvent));
    if (failed === undefined) return;
    log.error('the study record cannot be written', failed instanceof Error ? failed : String(failed));
    const copy = vscode.l10n.t('Copy My Note');
    const chosen = await say(
      'error',
      vscode.l10n.t(
        'This could not be saved because it does not fit your record. The Marginalia log (Output panel) says more.',
      ),
      ...(note === '' ? [] : [copy]),
    );
    if (chosen === copy) await vscode.env.clipboard.writeText(note);
  };
  return {
    annotations,
    async highlight(lesson, stretches) {
      const { placed } = await annotations(lesson);
      const fresh = stretches.filter(
        ({ start, end }) =>
          !placed.some(
            ({ annotation, anchor }) =>
              annotation.type === 'highlight' && anchor.start === start && anchor.end === end,
          ),
      );
      const drafts = await Promise.all(fresh.map((stretch) => draftOf(lesson, stretch)));
      await keep(drafts.filter((draft) => draft !== undefined));
    },
    async note(lesson, stretch, words) {
      const text = words ?? (await askNote(passageText(lesson).text.slice(stretch.start, stretch.end), ''));
      if (text === undefined) return;
      const draft = await draftOf(lesson, stretch, text);
      if (draft) await keep([draft], text);
    },
    async edit(lesson, annotation, words) {
      const before = annotation.type === 'note' ? annotation.text : '';
      const text = words ?? (await askNote(annotation.quote.exact, before));
      if (text === undefined || text === before) return;
      const { placed } = await annotations(lesson);
      const place = placed.find((one) => one.annotation.id === annotation.id)?.anchor;
      const { section, quote } = annotation;
      const kept: EventDraft = {
        type: 'note',
        lesson: lesson.id,
        quote,
        text,
        ...(section === undefined ? {} : { section }),
      };
      // Described by the words around it now, if found. The new one comes first, so that neither is ever missing.
      const next = (place && (await draftOf(lesson, place, text))) ?? kept;
      await keep([next, { type: 'remove', lesson: lesson.id, target: annotation.id }], text);
    },
    async remove(lesson, annotation) {
      await keep([{ type: 'remove', lesson: lesson.id, target: annotation.id }]);
      const undo = vscode.l10n.t('Undo');
      const chosen = await say(
        'info',
        annotation.type === 'note'
          ? vscode.l10n.t('Note removed: “{text}”', { text: shortened(annotation.text) })
          : vscode.l10n.t('Highlight removed: “{text}”', { text: shortened(annotation.quote.exact) }),
        undo,
      );
      if (chosen !== undo) return;
      const { v, id, at, ...again } = annotation;
      await keep([again]);
    },
  };
}

/** Longest excerpt in a message, in UTF-16 units. */
const BEGINNING = 60;

function shortened(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…` : text;
}

/** Stands for a line break, which the box cannot show. */
const BREAK = ' ↵ ';

/**
 * Asks for the words of a margin note.
 *
 * @param quotation the words beside the note
 *
 * @returns `undefined` if the student cancels or writes nothing
 */
async function askNote(quotation: string, before: string): Promise<string | undefined> {
  const value = before.replaceAll('\n', BREAK);
  const text = await askText({
    title: vscode.l10n.t('Margin note'),
    prompt: `“${quotation}”`,
    placeHolder: vscode.l10n.t('What strikes you here?'),
    value,
    valueSelection: [value.length, value.length],
    // A look at the passage must not discard what is typed.
    ignoreFocusOut: true,
  });
  const words = text?.replaceAll(BREAK, '\n').trim();
  return words === '' ? undefined : words;
}
