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

function makePlaces(lesson: Lesson): HeadingPlaces {
  const openings = new Map(
    lesson.openings.map(({ kind, id, headingSpan: { file, start } }) => [
      `${start} ${file}`,
      elementId(kind === 'section' ? 'section' : 'item', id),
    ]),
  );
  const own = new Map<string, string>();
  const targets = new Map<string, string>();
  // Two parts may give headings the same name, because each file counts for itself.
  const ids = headingNames(lesson.headings.map(({ title }) => title));
  const files = new Map<string, { heading: Heading; id: string }[]>(
    lesson.parts.map(({ path }) => [path, []] as const),
  );
  for (const [index, heading] of lesson.headings.entries())
    files.get(heading.span.file)?.push({ heading, id: ids[index] ?? '' });
  for (const [file, headings] of files) {
    const names = headingNames(headings.map(({ heading }) => heading.title));
    for (const [at, { heading, id }] of headings.entries()) {
      const place = `${heading.span.start} ${file}`;
      const opened = openings.get(place);
      if (opened === undefined) own.set(place, elementId('subheading', id));
      targets.set(`${file}#${names[at]}`, opened ?? elementId('subheading', id));
    }
  }
  const title = files.get(lesson.parts[0]?.path ?? '')?.find(({ heading }) => heading.level === 1);
  return {
    titleId: title && elementId('subheading', title.id),
    target: (file, name) => targets.get(`${file}#${name}`) ?? targets.get(`${file}#${name.toLowerCase()}`),
    ownId: (file, offset) => own.get(`${offset} ${file}`),
  };
}
