import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { buildSite, type SiteOptions } from '../../site/build-site.ts';
import { isQuietPicture } from '../../site/site-addresses.ts';
import type { SiteFile } from '../../site/site-file.ts';
import type { SiteLesson } from '../../site/site-lesson.ts';
import { inTurns } from '../../turns/in-turns.ts';
import { cancellationOf } from '../cancellation-of.ts';
import { isPlainPath } from '../files/path-steps.ts';
import { readFileIn } from '../files/read-file.ts';
import { UnfitFile } from '../files/unfit-file.ts';
import { pageFile } from '../page-file.ts';
import { installableSite } from './installable-site.ts';

/** Largest lesson file on a site, and limit for all of them, in bytes: they are held in memory. */
const LARGEST = 100_000_000;
const LARGEST_SITE = 1_000_000_000;

/** A site to write or serve. */
export interface SiteContent {
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a lesson shows but the site does not contain, each with the reason. */
  readonly left: readonly string[];
}

/**
 * Everything of a site: its pages, the lesson files that they show, their script and style.
 *
 * @param signal ends it between two lessons: it then rejects
 */
export async function siteContent(
  lessons: readonly SiteLesson[],
  options: SiteOptions,
  signal: AbortSignal,
): Promise<SiteContent> {
  const files = new Map<string, Uint8Array>();
  const left: string[] = [];
  let room = LARGEST_SITE;
  const work = inTurns(cancellationOf(signal));
  const search = options.course && (await import('../../site/search-index.ts'));
  for (const file of await work(buildSite(lessons, { ...options, searchIndex: search?.searchIndex }))) {
    if ('text' in file) files.set(file.path, Buffer.from(file.text));
    else {
      await turn(undefined, { signal });
      const copied = isPlainPath(file.path)
        ? bytesOf(file, room)
        : `“${join(file.lesson, file.copyOf)}” was left out: some systems do not allow its name.`;
      if (typeof copied === 'string') left.push(copied);
      else {
        room -= copied.length;
        files.set(file.path, copied);
      }
    }
  }
  const names = [
    'site.css',
    'site.js',
    ...(options.answerable ? ['player.css', 'player.js', 'work.js'] : []),
    ...(options.course ? ['search.js'] : []),
    ...(options.live ? ['live.js'] : []),
    ...(options.installable ? ['install.js'] : []),
  ];
  for (const name of names) files.set(`assets/${name}`, pageFile(name));
  if (options.installable) {
    const [only, ...others] = lessons;
    const title = options.course?.title ?? (only && others.length === 0 ? only.lesson.title : 'Lessons');
    const worker = pageFile('worker.js').toString();
    for (const [path, bytes] of installableSite(title, files, worker, pageFile('icon.png')))
      files.set(path, bytes);
  }
  return { files, left };
}

/** The bytes of a lesson's file, or a sentence why it is left out. */
function bytesOf(
  { lesson, copyOf }: Extract<SiteFile, { copyOf: string }>,
  room: number,
): Uint8Array | string {
  const told = `“${join(lesson, copyOf)}”`;
  try {
    const { bytes } = readFileIn(lesson, copyOf, Math.min(LARGEST, room));
    if (!bytes) return `${told} was left out: it is too large.`;
    return isQuietPicture(copyOf, bytes) ? bytes : `${told} was left out: it contains more than a picture.`;
  } catch (error) {
    return error instanceof UnfitFile ? error.message : `${told} cannot be read.`;
  }
}
