import { readLesson } from '../src/lesson/read-lesson.ts';
import type { Lesson } from '../src/model/lesson.ts';
import type { PackedLesson } from '../src/site/packed-lesson.ts';

declare global {
  /** Set by the script of the lesson, `lesson.js` beside the page. */
  var marginaliaLesson: PackedLesson | undefined;
}

/** A lesson that came with a page, and the files of its folder that the site contains. */
export interface SentLesson {
  readonly lesson: Lesson;
  readonly files: ReadonlySet<string>;
}

/** Unpacks the lesson of this page, and reads it. */
export async function sentLesson({ folder, files, packed }: PackedLesson): Promise<SentLesson> {
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const texts: Record<string, string> = JSON.parse(await new Response(stream).text());
  const sources = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return { lesson: readLesson(sources, { folder, paths: files }), files: new Set(files) };
}
