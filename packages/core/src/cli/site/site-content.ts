import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { inTurns } from '../../in-turns.ts';
import { buildSite, type SiteOptions } from '../../site/build-site.ts';
import { isQuietPicture } from '../../site/site-addresses.ts';
import type { SiteFile } from '../../site/site-file.ts';
import type { SiteLesson } from '../../site/site-lesson.ts';
import { cancellationOf } from '../cancellation-of.ts';
import { WrongUse } from '../wrong-use.ts';

/** Largest file of a lesson that a site takes, in bytes. */
const LARGEST = 100_000_000;

/** A site as it is to be written or served. */
export interface SiteContent {
  /** Bytes by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What a lesson shows and the site does not hold, each with the reason. */
  readonly left: readonly string[];
}

/**
 * Everything of a site: its pages, what they show of the lessons, their script and style.
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
  const work = inTurns(cancellationOf(signal));
  for (const file of await work(buildSite(lessons, options))) {
    if ('text' in file) files.set(file.path, Buffer.from(file.text));
    else {
      const copied = bytesOf(file);
      if (typeof copied === 'string') left.push(`“${join(file.lesson, file.copyOf)}” ${copied}`);
      else files.set(file.path, copied);
    }
  }
  for (const name of ['site.css', 'site.js', ...(options.live ? ['live.js'] : [])])
    files.set(`assets/${name}`, asset(name));
  return { files, left };
}

/** The bytes of a lesson's file, or why it is left out. */
function bytesOf({ lesson, copyOf }: Extract<SiteFile, { copyOf: string }>): Uint8Array | string {
  try {
    const file = realpathSync(join(lesson, copyOf));
    if (!file.startsWith(realpathSync(lesson) + sep)) return 'leads out of its lesson.';
    const stats = statSync(file);
    if (!stats.isFile()) return 'is no file.';
    if (stats.size > LARGEST) return 'is too large.';
    const bytes = readFileSync(file);
    return isQuietPicture(copyOf, bytes)
      ? bytes
      : 'is a picture that holds more than a picture; it was left out.';
  } catch {
    return 'cannot be read.';
  }
}

function asset(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`../../site-page/${name}`, import.meta.url));
  } catch {
    throw new WrongUse('The script and style of the pages have not been built.', 'Run: npm run build');
  }
}
