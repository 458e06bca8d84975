import type { Changes } from '../../../lesson/changes-between.ts';
import type { LazyElements } from '../../../lesson/lazy-elements.ts';
import {
  givesPoints,
  hasKnownType,
  type NamedEntry,
  type PartOutline,
} from '../../../lesson/outline/lesson-outline.ts';
import { headingIn } from '../../../markdown/chunk/heading-place.ts';
import { headingNames } from '../../../markdown/heading-names.ts';
import { lazy } from '../../../text/lazy.ts';
import { createNearest, createNearestOf, type Nearest } from '../../../text/nearest-word.ts';

/** Indexes for one state of the lesson, computed on demand. */
export interface FactIndexes {
  readonly elements: LazyElements;
  readonly sections: () => ReadonlyMap<string, EntryPlace>;
  readonly named: () => ReadonlyMap<string, EntryPlace>;
  readonly pointsGiven: () => boolean;
  readonly paths: () => ReadonlySet<string> | undefined;
  readonly anchors: () => ReturnType<typeof partAnchors>;
  /**
   * The key of the label that the second note of another label should have: the only one that is cited and has no note.
   */
  readonly misnumbered: () => string | undefined;
  readonly nearestLabel: () => (word: string) => Nearest;
  readonly nearestSection: () => (word: string) => Nearest;
  readonly nearestFile: () => (word: string) => Nearest;
}

/** The position of an entry: the index of its part, and its index in that part. */
export interface EntryPlace {
  readonly part: number;
  readonly index: number;
  readonly entry: NamedEntry;
}

/** Reuses whatever the changes left as it was. */
export function factIndexes(elements: LazyElements, before?: FactIndexes, changes?: Changes): FactIndexes {
  const { outlined, options } = elements.text;
  const same = before && !changes?.ids ? before : undefined;
  const places = lazy(() =>
    outlined.flatMap(({ outline }, part) =>
      outline.map((entry, index): EntryPlace => ({ part, index, entry })),
    ),
  );
  const isKnown = ({ part, entry: { kind, at } }: EntryPlace): boolean =>
    kind !== 'exercise' || hasKnownType(headingIn((outlined[part] as PartOutline).part, at).mark);
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
        const { part } = outlined[place.part] as PartOutline;
        return (
          place.entry.kind === 'exercise' &&
          isKnown(place) &&
          givesPoints(headingIn(part, place.entry.at).mark)
        );
      }),
    );
  return {
    elements,
    sections,
    named,
    pointsGiven,
    paths: lazy(() => options.paths && new Set(options.paths)),
    anchors: (!changes?.headings && same?.anchors) || lazy(() => partAnchors(outlined)),
    misnumbered: lazy(() => misnumberedIn(elements)),
    nearestLabel: lazy(() => nearestLabelOf(elements)),
    nearestSection: lazy(() => createNearest(sections().keys())),
    nearestFile: lazy(() => createNearest(options.paths ?? [])),
  };
}

function misnumberedIn({ index }: LazyElements): string | undefined {
  const repeated = index.repeated();
  const [missing = '', ...others] = index.lost;
  const [[twice = '', notes = 0] = [], ...more] = repeated;
  const isSlip = others.length + more.length === 0 && notes === 2;
  return isSlip && [missing, twice].every((key) => /^\d+$/.test(key)) ? missing : undefined;
}

function nearestLabelOf({ index }: LazyElements): (word: string) => Nearest {
  const known = new Map<string, readonly string[]>();
  return createNearestOf(index.notes, (numbers) => {
    const labels = known.get(numbers) ?? index.labelsWith(numbers);
    known.set(numbers, labels);
    return labels;
  });
}

/**
 * The possible targets of `#…` in each part: the ids of sections, alone as in a lesson or with `section-` before them
 * as rendered, and its headings by GitHub's names, the second of one wording with `-1`.
 */
export function partAnchors(outlined: readonly PartOutline[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(outlined.map((one) => [one.part.path, anchorsOf(one)]));
}

function anchorsOf({ part, outline }: PartOutline): Set<string> {
  const anchors = new Set<string>();
  for (const { kind, id } of outline) if (kind === 'section') anchors.add(id).add(`section-${id}`);
  const titles = part.chunks.flatMap(({ headings }) => headings.map(({ title }) => title));
  for (const name of headingNames(titles)) anchors.add(name);
  return anchors;
}
