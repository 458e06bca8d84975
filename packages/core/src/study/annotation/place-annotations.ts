import { type Anchor, createAnchorText } from '../anchor/anchor-text.ts';
import type { EventOf } from '../record/record-event.ts';
import type { StudyState } from '../record/study-state.ts';

export type Annotation = EventOf<'highlight' | 'note'>;

/** A highlight or margin note with its place in the passage. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly anchor: Anchor;
}

/** A lesson's highlights and margin notes, as far as they can be found. */
export interface PlacedAnnotations {
  /** In passage order. */
  readonly placed: readonly PlacedAnnotation[];
  /** Those whose words are gone or ambiguous, in order of time. */
  readonly orphans: readonly Annotation[];
}

/** @param passage the whole passage, like the text in which the annotations were made */
export function placeAnnotations(
  passage: string,
  { highlights, notes }: Pick<StudyState, 'highlights' | 'notes'>,
): PlacedAnnotations {
  const text = createAnchorText(passage);
  const placed: PlacedAnnotation[] = [];
  const orphans: Annotation[] = [];
  for (const annotation of [...highlights, ...notes]) {
    const anchor = text.find(annotation.quote);
    if (anchor) placed.push({ annotation, anchor });
    else orphans.push(annotation);
  }
  placed.sort((a, b) => a.anchor.start - b.anchor.start || a.annotation.at - b.annotation.at);
  orphans.sort((a, b) => a.at - b.at);
  return { placed, orphans };
}
