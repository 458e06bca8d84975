import { type Lesson, passageText } from '@marginalia/core';
import type { Annotation, EventDraft, PlacedAnnotations } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { askText } from '../adapters/ask-text.ts';
import { say } from '../adapters/say.ts';
import type { PassageSpan } from '../reader/letter-span.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import { UnwrittenEvent } from '../record/unwritten-event.ts';

/** The student's highlights and margin notes. All that changes them goes through here. */
export interface AnnotationBook {
  /** Those of a lesson, where they stand now, and those that are nowhere. */
  annotations(lesson: Lesson): Promise<PlacedAnnotations>;
  /** Highlights stretches of the passage that are not highlighted yet. */
  highlight(lesson: Lesson, stretches: readonly PassageSpan[]): Promise<void>;
  /** Writes a note beside a stretch; asks for its words where there are none yet. */
  note(lesson: Lesson, stretch: PassageSpan, text?: string): Promise<void>;
  /** Writes other words for a note, and asks for them where there are none yet; a highlight becomes a note. */
  edit(lesson: Lesson, annotation: Annotation, text?: string): Promise<void>;
  /** Removes an annotation, and offers to take that back. */
  remove(lesson: Lesson, annotation: Annotation): Promise<void>;
}

/** What finds words again, which is needed only where somebody has annotated something. */
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
  /** Writes events, all at one time. What has to wait for that stays on the screen, and the student hears of it. */
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
      // Described by the words around it now, where it is found; the new one first, so that neither is ever missing.
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

/** Longest beginning that a message shows, in UTF-16 units. */
const BEGINNING = 60;

function shortened(text: string): string {
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/\s+\S*$/, '')}…` : text;
}

/** Stands for the end of a line, which the box has not. */
const BREAK = ' ↵ ';

/**
 * Asks for the words of a margin note.
 *
 * @param quotation the words that it stands beside
 * @returns `undefined` where the student turned away or wrote nothing
 */
async function askNote(quotation: string, before: string): Promise<string | undefined> {
  const value = before.replaceAll('\n', BREAK);
  const text = await askText({
    title: vscode.l10n.t('Margin note'),
    prompt: `“${quotation}”`,
    placeHolder: vscode.l10n.t('What strikes you here?'),
    value,
    valueSelection: [value.length, value.length],
    // A look into the passage must not cost what is written.
    ignoreFocusOut: true,
  });
  const words = text?.replaceAll(BREAK, '\n').trim();
  return words === '' ? undefined : words;
}
