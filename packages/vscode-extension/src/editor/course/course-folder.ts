import type { FileContent, Lesson } from '@marginalia/core';
import { COURSE_FILE, decodeText, lessonHead } from '@marginalia/core/course';
import * as vscode from 'vscode';
import { createVscodeLessonSource } from '../../adapters/vscode-lesson-source.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { createLessonService } from '../../lessons/lesson-reading.ts';

/** Largest file of a course that is read, in bytes, as of a lesson. */
const FILE_LIMIT = 8_000_000;
/** Most folders and lessons to look for: more than any course has. */
const MOST_FOLDERS = 5_000;
const MOST_LESSONS = 1_000;
/** Most lessons to read at one time. */
const AT_ONCE = 20;

/** A lesson in the folder of a course, with what its front matter says. */
export interface LessonOfCourse {
  readonly uri: vscode.Uri;
  /** Relative to the course, with `/`. */
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly draft: boolean;
}

/** What the folder of a course holds. */
export interface CourseContent {
  readonly lessons: readonly LessonOfCourse[];
  /** Paths of style sheets. */
  readonly themes: readonly string[];
  /** False if there is more than can be looked at. */
  readonly whole: boolean;
}

/** Reads the folder of a course, including unsaved editors, and keeps what it has read until that changes. */
export interface CourseFolder {
  content(): Promise<CourseContent>;
  /** Returns the text of a file; `undefined` if there is none, empty if it is too large. */
  text(path: string): Promise<string | undefined>;
  /** Returns a lesson as it is now, without following it; `undefined` if there is none. */
  lesson(folder: string): Promise<Lesson | undefined>;
  /** Reports that a file or folder may have changed. */
  touched(path: string): void;
  /** Reports that a file or folder has come or gone. */
  listed(path: string): void;
}

export function createCourseFolder(library: LessonLibrary, course: vscode.Uri): CourseFolder {
  const source = createVscodeLessonSource();
  // Not the library's: whoever reads one lesson is not told the problems of all others.
  const service = createLessonService({ source, limit: FILE_LIMIT });
  const uriOf = (folder: string): vscode.Uri =>
    folder === '' ? course : vscode.Uri.joinPath(course, folder);
  let listing: Promise<Listing> | undefined;
  const list = (): Promise<Listing> => {
    listing ??= listCourse(course);
    return listing;
  };
  const heads = new Map<string, { readonly text: string | undefined; readonly lesson: LessonOfCourse }>();
  /** Lessons that were read, by their folders. */
  const parsed = new Set<string>();

  async function head(folder: string): Promise<LessonOfCourse> {
    const uri = uriOf(folder);
    const known = library.peek(uri);
    const own = known?.present ? known.lesson : undefined;
    if (own) return { uri, folder, id: own.id, title: own.title, draft: own.frontMatter.draft === true };
    const text = textOf(await source.read(uri.toString(), 'lesson.md', FILE_LIMIT).catch(() => undefined));
    const read = heads.get(folder);
    if (read && read.text === text) return read.lesson;
    const name = uri.path.split('/').at(-1) ?? '';
    const lesson = { uri, folder, ...lessonHead([{ path: 'lesson.md', text: text ?? '' }], name) };
    heads.set(folder, { text, lesson });
    return lesson;
  }
  function touched(path: string): void {
    const above = folderAbove(path);
    source.changed(uriOf(above).toString(), path.slice(above.length).replace('/', ''));
    // A folder takes along and brings what is in it, without a word of each file.
    source.changed(vscode.Uri.joinPath(course, path).toString());
    for (const folder of [above, ...[...parsed].filter((one) => `${one}/`.startsWith(`${path}/`))]) {
      source.listChanged(uriOf(folder).toString());
      service.invalidate(uriOf(folder).toString());
    }
  }

  return {
    touched,
    listed(path) {
      listing = undefined;
      touched(path);
    },
    async content() {
      const { folders, themes, whole } = await list();
      const lessons: LessonOfCourse[] = [];
      for (let at = 0; at < folders.length; at += AT_ONCE)
        lessons.push(...(await Promise.all(folders.slice(at, at + AT_ONCE).map(head))));
      return { lessons, themes, whole };
    },
    async text(path) {
      return textOf(await source.read(course.toString(), path, FILE_LIMIT));
    },
    async lesson(folder) {
      const { folders } = await list();
      if (!folders.includes(folder)) return undefined;
      const uri = uriOf(folder);
      const known = library.peek(uri);
      if (known?.present && known.lesson) return known.lesson;
      parsed.add(folder);
      // It may go while it is read.
      const read = await service.open(uri.toString()).catch(() => undefined);
      return read?.present ? read.lesson : undefined;
    },
  };
}

function textOf(content: FileContent | undefined): string | undefined {
  switch (content?.kind) {
    case 'text':
      return content.text;
    case 'bytes':
      return decodeText(content.bytes).text;
    case 'too-large':
      return '';
    default:
      return undefined;
  }
}

const folderAbove = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

interface Listing {
  /** Of lessons, relative to the course. */
  readonly folders: readonly string[];
  readonly themes: readonly string[];
  readonly whole: boolean;
}

/** Walks the folder of a course, past hidden folders and links, as the command line does. */
async function listCourse(course: vscode.Uri): Promise<Listing> {
  const folders: string[] = [];
  const themes: string[] = [];
  let level = [''];
  let seen = 0;
  while (level.length > 0 && seen < MOST_FOLDERS && folders.length <= MOST_LESSONS) {
    const now = level.slice(0, AT_ONCE);
    level = level.slice(AT_ONCE);
    seen += now.length;
    const lists = await Promise.all(now.map((folder) => entriesOf(course, folder)));
    lists.forEach((entries, index) => {
      const folder = now[index] ?? '';
      const before = folder === '' ? '' : `${folder}/`;
      for (const [name, type] of entries) {
        if (type === vscode.FileType.Directory && !/^(?:\.|node_modules$)/.test(name))
          level.push(before + name);
        else if (type !== vscode.FileType.File) continue;
        else if (name === 'lesson.md') folders.push(folder);
        else if (/\.css$/i.test(name)) themes.push(before + name);
      }
    });
  }
  return { folders: folders.sort(), themes: themes.sort(), whole: level.length === 0 };
}

async function entriesOf(course: vscode.Uri, folder: string): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(
      folder === '' ? course : vscode.Uri.joinPath(course, folder),
    );
  } catch {
    // A folder that cannot be listed has no lesson that can be read.
    return [];
  }
}

/** Whether a path in a course is that of a file that says something of the course itself. */
export const isCourseFile = (path: string): boolean => path === COURSE_FILE || /\.css$/i.test(path);
