import { applySettings, type Diagnostic, type SourceFile } from '@marginalia/core';
import {
  COURSE_FILE,
  type Course,
  checkCourse,
  checkIntro,
  checkLinks,
  courseLessons,
  type FindLesson,
  folderBeside,
  introLinks,
  type LinkedLesson,
  linkedFolders,
  mayLinkBeside,
  readCourse,
  themePath,
  themeProblems,
} from '@marginalia/core/course';
import * as vscode from 'vscode';
import { toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { oncePaused } from '../../lessons/once-paused.ts';
import { RULE_SETTINGS, ruleSettings } from '../../lessons/rule-settings.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import { toDiagnostic } from '../diagnostics/to-diagnostic.ts';
import { type CourseFolder, createCourseFolder, isCourseFile, type LessonOfCourse } from './course-folder.ts';

/** A course that is followed while it changes: its problems, and those of links between its lessons. */
export interface FollowedCourse extends vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly folder: CourseFolder;
  /** Checks the links of a lesson too, from now on. */
  read(lesson: vscode.Uri): void;
  /** Returns the findings in course.yaml, if its text is this one. */
  findings(text: string): Promise<readonly Diagnostic[]>;
}

/** A finding, in files named from the folder of the course. */
interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly SourceFile[];
}

export function followCourse(
  library: LessonLibrary,
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
): FollowedCourse {
  const folder = createCourseFolder(library, uri);
  const collection = vscode.languages.createDiagnosticCollection('marginalia-course');
  /** Lessons that somebody has opened: their links are checked. */
  const lessons = new Set<string>();
  const check = oncePaused<void>(() => inBackground(log, 'the problems of a course', publish()));
  const soon = (): void => check.changed('', undefined);
  const prefix = `${uri.path.replace(/\/$/, '')}/`;
  /** The path of a file in the course; `undefined` if it is elsewhere or hidden. */
  const pathOf = (file: vscode.Uri): string | undefined => {
    if (file.scheme !== uri.scheme || file.authority !== uri.authority) return undefined;
    if (!file.path.startsWith(prefix)) return undefined;
    const path = file.path.slice(prefix.length);
    return /(?:^|\/)(?:\.[^/]*|node_modules)(?:\/|$)/.test(path) ? undefined : path;
  };
  const onDisk = (change: 'touched' | 'listed') => (file: vscode.Uri) => {
    const path = pathOf(file);
    if (path === undefined) return;
    folder[change](path);
    soon();
  };
  const inEditor = ({ uri: file }: vscode.TextDocument): void => {
    const path = pathOf(file);
    if (path === undefined) return;
    folder.touched(path);
    // Those of lessons are heard of once they rest.
    if (isCourseFile(path)) soon();
  };

  let latest = 0;
  async function publish(): Promise<void> {
    const number = ++latest;
    const found = await findAll();
    if (number !== latest) return;
    collection.clear();
    // Nobody can fix what was committed long ago.
    if (!found || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return;
    const files = new Map(found.files.map((file) => [file.path, file]));
    const settings = ruleSettings(uri);
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const diagnostic of applySettings(found.diagnostics, settings)) {
      const { file: path } = diagnostic.span;
      const file = files.get(path);
      const range = file ? toRange(file, diagnostic.span) : new vscode.Range(0, 0, 0, 1);
      const place = new vscode.Location(vscode.Uri.joinPath(uri, path), range);
      byFile.set(path, [...(byFile.get(path) ?? []), toDiagnostic(diagnostic, () => place)]);
    }
    for (const [path, list] of byFile) collection.set(vscode.Uri.joinPath(uri, path), list);
  }

  /** `undefined` where there is no course, or not one of lessons: other programs have a course.yaml too. */
  async function findAll(): Promise<Found | undefined> {
    const text = await folder.text(COURSE_FILE).catch((error: unknown) => {
      // A link, or what the system does not let us read.
      log.warn(`cannot read ${vscode.Uri.joinPath(uri, COURSE_FILE)}`, String(error));
      return undefined;
    });
    if (text === undefined) return undefined;
    const content = await folder.content();
    if (content.lessons.length === 0) return undefined;
    const { course, diagnostics } = readCourse(text);
    if (!content.whole) return { diagnostics, files: [{ path: COURSE_FILE, text }] };
    const theme = await themeOf(course);
    const open = content.lessons.flatMap(({ uri: lesson, folder: own }) => {
      const now = lessons.has(lesson.toString()) ? library.peek(lesson) : undefined;
      return now?.present && now.lesson?.files.some((file) => mayLinkBeside(file.text))
        ? [{ own, lesson: now.lesson }]
        : [];
    });
    const find = await finder(course, text, content.lessons, open);
    const own = [
      ...diagnostics,
      ...checkCourse(course, { lessons: content.lessons, theme: theme && themeProblems(theme.text) }),
      ...checkIntro(course, text, find),
    ];
    const beside = open.map(({ own: from, lesson }) =>
      named(from, checkLinks(lesson, from, find), lesson.files),
    );
    return {
      diagnostics: [...own, ...beside.flatMap((one) => one.diagnostics)],
      files: [{ path: COURSE_FILE, text }, ...(theme ? [theme] : []), ...beside.flatMap((one) => one.files)],
    };
  }

  async function themeOf({ theme }: Course): Promise<SourceFile | undefined> {
    const path = theme && themePath(theme.name);
    const text = path === undefined ? undefined : await folder.text(path).catch(() => undefined);
    return path === undefined || text === undefined ? undefined : { path, text };
  }

  /** Reads the lessons that are linked to. */
  async function finder(
    course: Course,
    text: string,
    all: readonly LessonOfCourse[],
    open: readonly { readonly own: string; readonly lesson: Parameters<typeof linkedFolders>[0] }[],
  ): Promise<FindLesson> {
    const wanted = new Set([
      ...introLinks(course, text).flatMap(({ link }) => link?.folder ?? []),
      ...open.flatMap(({ own, lesson }) => {
        const linked = linkedFolders(lesson, own);
        return linked.size > 0 ? [own, ...linked] : [];
      }),
    ]);
    const drafts = courseLessons(course, all).drafts;
    const found = new Map<string, LinkedLesson>();
    for (const one of all) {
      if (!wanted.has(one.folder)) continue;
      const lesson = await folder.lesson(one.folder);
      if (lesson) found.set(one.folder, { lesson, draft: one.draft || drafts.has(one) });
    }
    return (where) => found.get(where);
  }

  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '**'));
  const parts = together(
    collection,
    check,
    watcher,
    watcher.onDidChange(onDisk('touched')),
    watcher.onDidCreate(onDisk('listed')),
    watcher.onDidDelete(onDisk('listed')),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) inEditor(document);
    }),
    vscode.workspace.onDidOpenTextDocument(inEditor),
    vscode.workspace.onDidCloseTextDocument(inEditor),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(RULE_SETTINGS)) soon();
    }),
  );
  soon();
  return {
    uri,
    folder,
    read(lesson) {
      lessons.add(lesson.toString());
      soon();
    },
    async findings(text) {
      const found = await findAll();
      const same = found?.files.some((file) => file.path === COURSE_FILE && file.text === text);
      return found && same ? found.diagnostics.filter(({ span }) => span.file === COURSE_FILE) : [];
    },
    dispose: () => parts.dispose(),
  };
}

/** Findings in the files of a lesson, named from the folder of the course. */
function named(folder: string, diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): Found {
  const path = (name: string): string => folderBeside(folder, name);
  return {
    diagnostics: diagnostics.map((one) => ({ ...one, span: { ...one.span, file: path(one.span.file) } })),
    files: diagnostics.length === 0 ? [] : files.map((file) => ({ path: path(file.path), text: file.text })),
  };
}
