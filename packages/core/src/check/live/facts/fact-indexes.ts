import {
  givesPoints,
  hasKnownType,
  headingIn,
  type NamedEntry,
  type OutlinedPart,
} from '../../../lesson/outline/lesson-outline.ts';
import { labelKey } from '../../../markdown/note-rules.ts';
import { lazy } from '../../../text/lazy.ts';
import { createNearest, type Nearest } from '../../../text/nearest-word.ts';
import type { Changes } from '../changes-between.ts';
import { chunkLabels } from '../chunk-labels.ts';
import type { LessonView } from '../lazy-elements.ts';
import { partAnchors } from './anchors.ts';

/** What is worked out for one state of the lesson, when somebody asks. */
export interface Answers {
  readonly view: LessonView;
  readonly sections: () => ReadonlyMap<string, EntryPlace>;
  readonly named: () => ReadonlyMap<string, EntryPlace>;
  readonly pointsGiven: () => boolean;
  readonly paths: () => ReadonlySet<string> | undefined;
  readonly anchors: () => ReturnType<typeof partAnchors>;
  /** The key of the label that the second note of another label should have: the only one that is cited and has no note. */
  readonly misnumbered: () => string | undefined;
  readonly nearestLabel: () => (word: string) => Nearest;
  readonly nearestSection: () => (word: string) => Nearest;
  readonly nearestFile: () => (word: string) => Nearest;
}

/** Where an entry stands: the index of its part, and its own in that part. */
export interface EntryPlace {
  readonly part: number;
  readonly index: number;
  readonly entry: NamedEntry;
}

/** Takes over what the changes left as it was. */
export function answersOf(view: LessonView, before?: Answers, changes?: Changes): Answers {
  const { outlined, options } = view.text;
  const same = before && !changes?.ids ? before : undefined;
  const places = lazy(() =>
    outlined.flatMap(({ outline }, part) =>
      outline.map((entry, index): EntryPlace => ({ part, index, entry })),
    ),
  );
  const isKnown = ({ part, entry: { kind, at } }: EntryPlace): boolean =>
    kind !== 'exercise' || hasKnownType(headingIn((outlined[part] as OutlinedPart).part, at).mark);
  const sections =
    same?.sections ??
    lazy(() => {
      const all = places().filter(({ entry: { kind } }) => kind === 'section');
      return new Map(all.map((place) => [place.entry.id, place]));
    });
  const named =
    same?.named ??
    lazy(() => {
      const inOrder = (['section', 'question', 'exercise'] as const).flatMap((kind) =>
        places().filter((place) => place.entry.kind === kind && place.entry.named && isKnown(place)),
      );
      return new Map(inOrder.reverse().map((place) => [place.entry.id, place]));
    });
  const pointsGiven =
    same?.pointsGiven ??
    lazy(() =>
      places().some((place) => {
        const { part } = outlined[place.part] as OutlinedPart;
        return (
          place.entry.kind === 'exercise' &&
          isKnown(place) &&
          givesPoints(headingIn(part, place.entry.at).mark)
        );
      }),
    );
  return {
    view,
    sections,
    named,
    pointsGiven,
    paths: lazy(() => options.paths && new Set(options.paths)),
    anchors: (!changes?.headings && same?.anchors) || lazy(() => partAnchors(outlined)),
    misnumbered: lazy(() => misnumberedIn(view)),
    nearestLabel: lazy(() => createNearest(labelsOf(view))),
    nearestSection: lazy(() => createNearest(sections().keys())),
    nearestFile: lazy(() => createNearest(options.paths ?? [])),
  };
}

function misnumberedIn({ text }: LessonView): string | undefined {
  const defined = new Set<string>();
  const cited = new Set<string>();
  const duplicates: string[] = [];
  for (const { chunks } of text.parts)
    for (const chunk of chunks) {
      const { markers } = chunkLabels(chunk);
      for (const { label } of chunk.definitions) {
        const key = labelKey(label);
        if (defined.has(key)) duplicates.push(key);
        defined.add(key);
      }
      for (const key of markers.keys()) cited.add(key);
    }
  const [missing = '', ...others] = [...cited].filter((key) => !defined.has(key));
  const [twice = '', ...more] = duplicates;
  const isSlip = others.length + more.length === 0 && [missing, twice].every((key) => /^\d+$/.test(key));
  return isSlip ? missing : undefined;
}

/** The labels of the notes that count. */
function labelsOf({ text }: LessonView): Iterable<string> {
  const labels = new Map<string, string>();
  for (const { chunks } of text.parts)
    for (const { definitions } of chunks)
      for (const { label } of definitions)
        if (!labels.has(labelKey(label))) labels.set(labelKey(label), label);
  return labels.values();
}
