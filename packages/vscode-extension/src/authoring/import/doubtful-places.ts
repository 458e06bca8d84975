import type { Diagnostic, LessonSnapshot } from '@marginalia/core';
import type { ImportResult } from '@marginalia/core/import';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { type TextPart, toOffset, toRange } from '../../adapters/part-positions.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import { type DoubtStore, type KeptDoubt, keptDoubt, placeOf } from './kept-doubts.ts';

/**
 * The places that a lesson's import was unsure about, shown as problems until the text there is changed or confirmed.
 * They survive reopening the window and renaming the lesson's folder or file.
 */
export interface DoubtfulPlaces extends vscode.Disposable {
  /** Shows the doubtful places of a lesson that was just written. */
  show(snapshot: LessonSnapshot, result: ImportResult): void;
  /** Returns those that are left in a lesson. */
  of(folder: string): readonly Diagnostic[];
  /** Removes those that begin at a position of a file, as settled; without a position, all of its lesson. */
  settle(file: vscode.Uri, at?: vscode.Position): void;
  /** Fires after a lesson's places have changed. */
  readonly onDidChange: vscode.Event<void>;
}

/** Distinguishes the import's problems from the check's. */
export const IMPORT_SOURCE = 'marginalia import';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** The doubtful places of one open lesson. */
interface DoubtfulLesson {
  readonly id: string;
  places: readonly KeptDoubt[];
}

export function createDoubtfulPlaces(
  library: LessonLibrary,
  store: DoubtStore,
  log: vscode.LogOutputChannel,
): DoubtfulPlaces {
  const collection = vscode.languages.createDiagnosticCollection('marginalia-import');
  const changes = new vscode.EventEmitter<void>();
  const lessons = new Map<string, DoubtfulLesson>();

  const set = (
    folder: string,
    id: string,
    places: readonly KeptDoubt[],
    parts: readonly TextPart[],
  ): void => {
    const before = lessons.get(folder);
    if (places.length === 0 && !before) return;
    lessons.set(folder, { id, places });
    publish(collection, folder, [...places, ...(before?.places ?? [])], places, parts);
    changes.fire();
  };
  const keep = (folder: string): void => {
    const lesson = lessons.get(folder);
    if (lesson) inBackground(log, 'doubtful places are to be kept', store.write(lesson.id, lesson.places));
  };
  const forget = (folder: string): void => {
    const lesson = lessons.get(folder);
    lessons.delete(folder);
    if (lesson) publish(collection, folder, lesson.places, [], []);
  };

  const forgetIfGone = (folder: string): void => {
    if (!lessons.has(folder)) return;
    vscode.workspace.fs
      .stat(vscode.Uri.parse(uriOf(folder, 'lesson.md')))
      .then(undefined, () => forget(folder));
  };

  /** Finds the places of a lesson in its texts as read; in open documents, follows them change by change. */
  const read = ({ folder, lesson }: LessonSnapshot): void => {
    if (!lesson) {
      forget(folder);
      return;
    }
    const known = lessons.get(folder);
    const kept = known?.places ?? store.read(lesson.id);
    if (kept.length === 0) return;
    // A renamed folder keeps its places.
    for (const [other, { id }] of lessons) if (other !== folder && id === lesson.id) forgetIfGone(other);
    const places = kept.flatMap((doubt) => {
      if (known && openDocument(folder, doubt.file)) return doubt;
      const own = lesson.files.find(({ path }) => path === doubt.file);
      for (const part of own ? [own] : lesson.files) {
        const start = placeOf(part.text, doubt);
        if (start === doubt.start && part === own) return doubt;
        if (start !== undefined) return { ...doubt, file: part.path, start };
      }
      return [];
    });
    const isSame = places.length === kept.length && places.every((doubt, index) => doubt === kept[index]);
    if (!known || !isSame) set(folder, lesson.id, places, lesson.files);
  };

  const follow = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const found = placedIn(document.uri);
    if (!found || contentChanges.length === 0) return;
    const { folder, file, lesson } = found;
    let places = lesson.places;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const end = rangeOffset + rangeLength;
      places = places.flatMap((doubt) => {
        if (doubt.file !== file) return doubt;
        const { start, words, before, after } = doubt;
        if (start + words.length < rangeOffset) return doubt;
        if (start > end) return { ...doubt, start: start + text.length - rangeLength };
        // If far more than the place is rewritten, for example by a formatter, it may still be there.
        const whole = rangeOffset <= start - before.length && end >= start + words.length + after.length;
        const again = whole ? placeOf(text, { ...doubt, start: start - rangeOffset }) : undefined;
        return again === undefined ? [] : { ...doubt, start: rangeOffset + again };
      });
    }
    set(folder, lesson.id, places, [{ path: file, text: document.getText() }]);
  };
  const placedIn = (
    uri: vscode.Uri,
  ): { readonly folder: string; readonly file: string; readonly lesson: DoubtfulLesson } | undefined => {
    for (const [folder, lesson] of lessons) {
      const file = lesson.places.find((doubt) => uriOf(folder, doubt.file) === uri.toString())?.file;
      if (file !== undefined) return { folder, file, lesson };
    }
    return undefined;
  };
  /** The stored positions refer to the text on disk. */
  const saved = (document: vscode.TextDocument): void => {
    const found = placedIn(document.uri);
    if (!found) {
      for (const [folder] of lessons) if (document.uri.toString().startsWith(`${folder}/`)) keep(folder);
      return;
    }
    const { folder, file, lesson } = found;
    const text = document.getText();
    lesson.places = lesson.places.map((doubt) =>
      doubt.file === file
        ? keptDoubt(text, file, doubt.start, doubt.start + doubt.words.length, doubt)
        : doubt,
    );
    keep(folder);
  };
  const parts = together(
    collection,
    changes,
    library.onDidSettle(({ folder, snapshot, changed }) => {
      if (snapshot) read(snapshot);
      if (changed) forgetIfGone(folder.toString());
    }),
    vscode.workspace.onDidChangeTextDocument(follow),
    vscode.workspace.onDidSaveTextDocument(saved),
  );

  return {
    onDidChange: changes.event,
    show({ folder, lesson }, { diagnostics }) {
      if (!lesson) return;
      const texts = new Map(lesson.files.map(({ path, text }) => [path, text]));
      const places = diagnostics.flatMap(({ span, ...doubt }) => {
        const text = texts.get(span?.file ?? '');
        if (!span || text === undefined || !doubt.code.startsWith('import-')) return [];
        return keptDoubt(text, span.file, span.start, span.end, doubt);
      });
      set(folder, lesson.id, places, lesson.files);
      keep(folder);
    },
    of: (folder) =>
      (lessons.get(folder)?.places ?? []).map(({ file, start, words, code, severity, message, hint }) => ({
        rule: code,
        severity,
        message,
        hint,
        span: { file, start, end: start + words.length },
        related: [],
      })),
    settle(uri, at) {
      const found = placedIn(uri);
      if (!found) return;
      const { folder, file, lesson } = found;
      const text = openDocument(folder, file)?.getText() ?? '';
      const offset = at && toOffset({ path: file, text }, at);
      const stays = (doubt: KeptDoubt): boolean =>
        offset !== undefined && !(doubt.file === file && doubt.start === offset);
      set(folder, lesson.id, lesson.places.filter(stays), [{ path: file, text }]);
      keep(folder);
    },
    dispose: () => parts.dispose(),
  };
}

const uriOf = (folder: string, file: string): string =>
  vscode.Uri.joinPath(vscode.Uri.parse(folder), file).toString();

const openDocument = (folder: string, file: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(folder, file));

/** Shows the places in the files of a lesson that has or had some; leaves files alone whose text is not available. */
function publish(
  collection: vscode.DiagnosticCollection,
  folder: string,
  touched: readonly KeptDoubt[],
  places: readonly KeptDoubt[],
  parts: readonly TextPart[],
): void {
  for (const file of new Set(touched.map((doubt) => doubt.file))) {
    const own = places.filter((doubt) => doubt.file === file);
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), file);
    const document = openDocument(folder, file);
    const part = document
      ? { path: file, text: document.getText() }
      : parts.find(({ path }) => path === file);
    if (own.length === 0) collection.delete(uri);
    else if (part)
      collection.set(
        uri,
        own.map((doubt) => shown(part, doubt)),
      );
  }
}

function shown(
  part: TextPart,
  { start, words, message, hint, severity, code }: KeptDoubt,
): vscode.Diagnostic {
  const range = toRange(part, { start, end: start + words.length });
  const text = `${localize(message)} ${localize(hint)}`;
  const diagnostic = new vscode.Diagnostic(range, text, severities[severity]);
  diagnostic.source = IMPORT_SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
