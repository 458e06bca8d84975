import { headingNames } from '../markdown/heading-names.ts';
import type { Heading } from '../model/heading.ts';
import type { Lesson } from '../model/lesson.ts';
import { Attached } from '../text/attached.ts';
import { elementId } from './html.ts';

/** Targets of links to headings on the page of a lesson. */
export interface HeadingPlaces {
  /** Id of the element that `#name` leads to from the file, or from elsewhere with the file's path before it. */
  readonly target: (file: string, name: string) => string | undefined;
  /** Id of the lesson's title, if a heading gives it. */
  readonly titleId: string | undefined;
  /** Id of a heading that opens nothing, by the offset of its line; otherwise `undefined`. */
  readonly ownId: (file: string, offset: number) => string | undefined;
}

const known = new Attached<Lesson, HeadingPlaces>();

/** Returns the headings of a lesson by GitHub's names for them, file by file; made once per lesson. */
export function headingPlaces(lesson: Lesson): HeadingPlaces {
  const found = known.get(lesson) ?? makePlaces(lesson);
  known.set(lesson, found);
  return found;
}

/** The headings of one file, by offset. */
interface FileHeadings {
  readonly headings: { readonly heading: Heading; readonly id: string }[];
  /** Element ids of those that open something. */
  readonly opened: Map<number, string>;
  /** Element ids of those that open nothing. */
  readonly own: Map<number, string>;
  /** What a name leads to. */
  readonly targets: Map<string, string>;
}

function makePlaces(lesson: Lesson): HeadingPlaces {
  const files = new Map(
    lesson.parts.map(({ path }): [string, FileHeadings] => [
      path,
      { headings: [], opened: new Map(), own: new Map(), targets: new Map() },
    ]),
  );
  for (const { kind, id, headingSpan } of lesson.openings) {
    const place = elementId(kind === 'section' ? 'section' : 'item', id);
    files.get(headingSpan.file)?.opened.set(headingSpan.start, place);
  }
  // Two parts may give headings the same name, because each file counts for itself.
  const ids = headingNames(lesson.headings.map(({ title }) => title));
  for (const [index, heading] of lesson.headings.entries())
    files.get(heading.span.file)?.headings.push({ heading, id: ids[index] ?? '' });
  for (const { headings, opened, own, targets } of files.values()) {
    const names = files.size === 1 ? ids : headingNames(headings.map(({ heading }) => heading.title));
    for (const [at, { heading, id }] of headings.entries()) {
      const { start } = heading.span;
      const place = opened.get(start) ?? elementId('subheading', id);
      if (!opened.has(start)) own.set(start, place);
      targets.set(names[at] ?? '', place);
    }
  }
  const title = files.get(lesson.parts[0]?.path ?? '')?.headings.find(({ heading }) => heading.level === 1);
  return {
    titleId: title && elementId('subheading', title.id),
    target: (file, name) => {
      const targets = files.get(file)?.targets;
      return targets?.get(name) ?? targets?.get(name.toLowerCase());
    },
    ownId: (file, offset) => files.get(file)?.own.get(offset),
  };
}
