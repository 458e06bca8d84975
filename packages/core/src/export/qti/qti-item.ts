import type { Exercise } from '../../model/exercise.ts';
import type { Lesson } from '../../model/lesson.ts';
import type { Lose } from '../losses.ts';
import type { ProseHtml } from '../prose-html.ts';
import { xmlText } from '../xml.ts';
import type { QtiVersion, Tag } from './qti-version.ts';

/** What an exercise becomes in QTI, in any version. */
export interface QtiItem {
  /** The interaction, for people. */
  readonly as: string;
  /** Response declarations. */
  readonly responses: readonly string[];
  /** The value of a full score; `'human'` if people judge. */
  readonly most: number | 'human';
  /** The content below the prompt. */
  readonly body: string;
  readonly processing: QtiProcessing;
}

export type QtiProcessing =
  /** By a template of the standard. */
  | { readonly template: 'map_response' | 'match_correct' }
  /** The sum of the mapped responses of these names. */
  | { readonly sum: readonly string[] }
  | 'none';

/** The context for writing an exercise. */
export interface QtiContext {
  readonly lesson: Lesson;
  readonly prose: ProseHtml;
  readonly lose: Lose;
  readonly version: QtiVersion;
}

/** Writes an exercise of one type; `undefined` if it is left out, which is then reported as a loss. */
export type WriteQti<E extends Exercise> = (exercise: E, context: QtiContext) => QtiItem | undefined;

/** A response, its right value, and the value of each of its parts. */
export interface QtiResponse {
  readonly id?: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly type: 'identifier' | 'directedPair' | 'string';
  readonly correct: readonly string[];
  /** Integers, since some players round; all choices, since some know no default. */
  readonly map?: readonly (readonly [key: string, value: number])[];
  /** The minimum and maximum of a map. */
  readonly bounds?: readonly [least: number, most: number];
}

export function responseDeclaration(
  tag: Tag,
  { id = 'RESPONSE', cardinality, type, correct, map, bounds }: QtiResponse,
): string {
  const values = correct.map((value) => tag('value', {}, xmlText(value)));
  const entries = map?.map(([key, value]) =>
    tag('map-entry', {
      'map-key': key,
      'mapped-value': value,
      'case-sensitive': type === 'string' ? false : undefined,
    }),
  );
  const limits = { 'lower-bound': bounds?.[0], 'upper-bound': bounds?.[1] };
  return tag(
    'response-declaration',
    { identifier: id, cardinality, 'base-type': type },
    (values.length > 0 ? tag('correct-response', {}, values.join('')) : '') +
      (entries ? tag('mapping', { 'default-value': 0, ...limits }, entries.join('')) : ''),
  );
}
