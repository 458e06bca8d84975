import type { Lesson, Span } from '@marginalia/core';
import { elementId, headingPlaces } from '@marginalia/core/render';
import type { Target } from '../../webview/reader/reader-protocol.ts';

/** Returns the Markdown span behind a target of the reader; `undefined` if the lesson no longer has it. */
export function spanOf(lesson: Lesson, { kind, id }: Target): Span | undefined {
  const named = <T>(list: readonly T[], name: (element: T) => string): T | undefined =>
    list.find((element) => elementId(kind, name(element)) === `${kind}-${id}`);
  switch (kind) {
    case 'section':
      return named(lesson.sections, (section) => section.id)?.headingSpan;
    case 'subheading': {
      const { ownId } = headingPlaces(lesson);
      return lesson.headings.find(({ span }) => ownId(span.file, span.start) === `subheading-${id}`)?.span;
    }
    case 'note':
      return named(lesson.notes, (note) => note.label)?.span;
    case 'marker': {
      const [, label = '', occurrence = '1'] = /^(.*)-(\d+)$/.exec(id) ?? [];
      const note = lesson.notes.find(
        (candidate) => elementId('marker', candidate.label) === `marker-${label}`,
      );
      return note?.markers[Number(occurrence) - 1]?.span;
    }
    case 'paragraph':
      return lesson.sections
        .flatMap((section) => section.blocks)
        .find((block) => String(block.paragraph) === id)?.span;
    case 'item':
      return named([...lesson.questions, ...lesson.exercises], (item) => item.id)?.headingSpan;
    case 'entry': {
      const { people, places, terms } = lesson.reference;
      return named([...people, ...places, ...terms], (entry) => entry.id)?.span;
    }
    case 'annotation':
      // The student's, not the author's.
      return undefined;
  }
}
