import { strToU8 } from 'fflate';
import { definitionOf } from '../exercise/definition-of.ts';
import { keyResponse } from '../exercise/grade-exercise.ts';
import { isKeyless } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import { createNameMatcher } from '../reference/name-matcher.ts';
import { lessonPage } from '../site/lesson-page.ts';
import { mayBeLinked } from '../site/site-addresses.ts';
import { itemPrint } from '../study/change/item-print.ts';
import {
  type CompactTry,
  packedResponse,
  readCompactWork,
  writeCompactWork,
} from '../study/record/compact-work.ts';
import { lessonId } from '../text/lesson-id.ts';
import { resolveInside } from '../text/safe-address.ts';
import type { Steps } from '../turns/in-turns.ts';
import { joinZips } from '../zip/join-zips.ts';
import { zipFiles } from '../zip/zip-files.ts';
import type { ExportFormat, ExportTools, LessonExport } from './export-format.ts';
import type { GatheredPictures } from './gather-pictures.ts';
import { createLossLog, type Lose } from './losses.ts';
import { xmlText } from './xml.ts';

/** A package of SCORM 1.2: the page of the lesson as on a site, which grades by itself and tells the system the score. */
export const scorm12: ExportFormat = {
  title: 'SCORM 1.2',
  detail: 'The lesson as a page that tells a learning system the score',
  suffix: '.scorm12.zip',
  counted: undefined,
  pictures: true,
  needs: 'pageFiles',
  write: writeScorm,
};

/** The scripts and styles of a page for learning systems, by their names among those of a site. */
export const pageFiles: readonly string[] = [
  'site.css',
  'site.js',
  'player.css',
  'player.js',
  'work.js',
  'scorm.js',
];

/** Characters that a system has room for. */
const ROOM = 4096;

function* writeScorm(lesson: Lesson, pictures: GatheredPictures, tools?: ExportTools): Steps<LessonExport> {
  const scripts = tools?.pageFiles;
  if (!scripts) throw new Error('SCORM packages need the scripts of a page.');
  const log = createLossLog();
  const media = new Map<string, Uint8Array>();
  for (const [path, picture] of pictures)
    if (typeof picture === 'string') log.lose('picture-lost', { picture: path, why: picture });
    else media.set(path, picture);
  loseLinks(lesson, media, log.lose);
  if (!isKeyless(lesson.frontMatter)) log.lose('keys-in-script');
  log.lose('answers-stay');
  yield;
  loseRoom(lesson, log.lose);
  const ids = new Set<string>();
  for (const exercise of lesson.exercises) {
    log.turnTo(exercise);
    if (ids.has(exercise.id)) log.lose('id-shared');
    ids.add(exercise.id);
    if (definitionOf(exercise).prose) log.lose('prose-stays');
  }
  yield;
  const folder = lessonId(lesson.id, 'lesson');
  const page = lessonPage(
    { source: folder, lesson, names: createNameMatcher(lesson.reference) },
    { withKeys: false, live: false, answerable: folder, packaged: new Set(media.keys()) },
  );
  yield;
  const files = new Map<string, Uint8Array>([
    ['lesson/index.html', strToU8(page.html)],
    ['lesson/lesson.js', strToU8(page.script ?? '')],
  ]);
  for (const path of page.files) {
    const picture = media.get(path);
    if (picture) files.set(`lesson/${path}`, picture);
  }
  const manifest = manifestXml(lesson, [...files.keys(), ...pageFiles.map(inAssets)]);
  return {
    // Systems look for the manifest first.
    files: [
      {
        name: 'package.zip',
        content: joinZips([
          zipFiles(new Map([['imsmanifest.xml', strToU8(manifest)], ...files])),
          zippedScripts(scripts),
        ]),
      },
    ],
    losses: log.losses,
    items: lesson.exercises.map(({ id, title, type }) => ({ id, title, type, as: type })),
    count: lesson.exercises.length,
  };
}

const inAssets = (name: string): string => `assets/${name}`;

/** What is packed for one lesson serves the next: to compress the scripts takes longer than all the rest. */
const zipped = new WeakMap<ReadonlyMap<string, string>, Uint8Array>();
function zippedScripts(scripts: ReadonlyMap<string, string>): Uint8Array {
  const known = zipped.get(scripts);
  if (known) return known;
  const made = zipFiles(new Map(pageFiles.map((name) => [inAssets(name), strToU8(scripts.get(name) ?? '')])));
  zipped.set(scripts, made);
  return made;
}

/** Files of the folder that are no pictures are not in the package. */
function loseLinks(lesson: Lesson, media: ReadonlyMap<string, unknown>, lose: Lose): void {
  const parts = new Set(lesson.files.map(({ path }) => path));
  for (const { href, span } of lesson.links) {
    const path = resolveInside(href, span.file);
    if (path !== undefined && !parts.has(path) && mayBeLinked(path) && !media.has(path)) lose('links-lost');
  }
}

/** Tries how many answers a system has room for, by those that are right. */
function loseRoom(lesson: Lesson, lose: Lose): void {
  const work = new Map<string, CompactTry>();
  for (const [place, exercise] of lesson.exercises.entries()) {
    const response = packedResponse(keyResponse(exercise));
    if (response === undefined) continue;
    const form = itemPrint(lesson, exercise).form?.slice(0, 4) ?? '';
    work.set(exercise.id, { tries: 1, best: 1, at: place * 100, form, response });
  }
  const read = [...readCompactWork(writeCompactWork(work, ROOM)).values()];
  const count = read.filter(({ response }) => response !== undefined).length;
  if (count < work.size) lose('answers-without-room', { count, all: work.size });
}

/**
 * The list of what is in the package, one page to be launched: SCORM 1.2 Content Aggregation Model, section 2.3.
 *
 * @param files their paths, the page first
 */
function manifestXml({ id, title }: Lesson, files: readonly string[]): string {
  const address = (path: string): string => xmlText(path.split('/').map(encodeURIComponent).join('/'));
  // A title needs a character that is no blank.
  const name = xmlText(title).trim() || 'Lesson';
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="marginalia-${xmlText(lessonId(id, 'lesson'))}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="lesson"><organization identifier="lesson"><title>${name}</title><item identifier="page" identifierref="files"><title>${name}</title></item></organization></organizations>
<resources><resource identifier="files" type="webcontent" adlcp:scormtype="sco" href="${address(files[0] ?? '')}">
${files.map((file) => `<file href="${address(file)}"/>\n`).join('')}</resource></resources>
</manifest>
`;
}
