import * as vscode from 'vscode';
import { parseState } from '../../../webview/reader/reader-protocol.ts';
import { createTaskLayer } from '../../discussion/task-layer.ts';
import { createExerciseTab } from '../../exercise/exercise-tab.ts';
import type { CurrentLesson } from '../../lessons/current-lesson.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import type { LivePanel } from '../../page/live-page.ts';
import type { Pages } from '../../page/pages.ts';
import type { PassageSelect } from '../../reader/passage-select.ts';
import type { ReaderSession } from '../../reader/reader-session.ts';
import type { Readers } from '../../reader/readers.ts';
import { adoptReaderPanel } from '../../reader/register-reader.ts';
import { createPretendedDesk } from '../../record/pretended-desk.ts';
import type { StudyDesk } from '../../record/study-desk.ts';
import { createUncoveredKeys } from '../../record/uncovered-keys.ts';
import type { WorkbookDesk } from '../../record/workbook/workbook-desk.ts';
import { createPretendedAnswers } from './pretended-answers.ts';
import { scrollTogether } from './scroll-together.ts';

/** Its dependencies. */
export interface StudentPreviewDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly pages: Pages;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly passageSelect: PassageSelect;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** A lesson as a student sees it, beside its Markdown. */
export interface StudentPreview extends vscode.Disposable {
  /** Shows a lesson; brings its preview to the front if it is already open. */
  open(folder: vscode.Uri, title: string): void;
}

const PANEL = 'marginalia.preview';

/**
 * Creates the previews. A preview is the reader itself, with the same cards and exercises, over a desk that keeps
 * nothing: an author's tries never reach the study record or the workbook.
 */
export function createStudentPreview(context: StudentPreviewDeps): StudentPreview {
  const open = new Map<string, LivePanel>();
  const titled = (title: string): string => vscode.l10n.t('Preview: {title}', { title });
  const { pages } = context;
  const adopt = (panel: LivePanel, folder: vscode.Uri): void => {
    open.set(folder.toString(), panel);
    panel.own(preview(context, panel, folder, titled));
    panel.own({
      dispose: () => {
        if (open.get(folder.toString()) === panel) open.delete(folder.toString());
      },
    });
  };
  const reviving = pages.revive(PANEL, async (panel, state) => {
    const lesson = parseState(state)?.lesson;
    if (lesson === undefined) panel.dispose();
    else adopt(panel, vscode.Uri.parse(lesson));
  });
  return {
    open(folder, title) {
      const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const known = open.get(folder.toString());
      if (known) known.reveal({ preserveFocus: true });
      else adopt(pages.open(PANEL, titled(title), beside, folder), folder);
    },
    dispose: () => reviving.dispose(),
  };
}

/** Turns a tab into the preview of a lesson. */
function preview(
  context: StudentPreviewDeps,
  panel: LivePanel,
  folder: vscode.Uri,
  titled: (title: string) => string,
): vscode.Disposable {
  const { library, readers, log } = context;
  const label = vscode.l10n.t('Preview as a student. Nothing you do here is recorded.');
  const desk = createPretendedDesk();
  const workbook = createPretendedAnswers();
  const keys = createUncoveredKeys();
  const exercises = createExerciseTab({ ...context, desk }, 'marginalia.exercisePreview', label);
  const tasks = createTaskLayer({
    ...{ desk, workbook, keys, exercises, log },
    answer: async (lesson, question) => workbook.answer(lesson, question),
  });
  let session: ReaderSession | undefined;
  const scroll = scrollTogether(library, folder, (place) => session?.tell({ type: 'follow', ...place }));
  session = adoptReaderPanel(
    context,
    panel,
    folder,
    {
      layers: [...readers.layers.filter(({ inPreview }) => inPreview), tasks],
      onRead: () => undefined,
      // Nothing can be highlighted in a preview: the palette targets another reader.
      onFocus: () => undefined,
      preview: {
        label,
        get place() {
          return scroll.place;
        },
        scrolled: (place) => scroll.previewScrolled(place),
      },
    },
    titled,
  );
  const changes = tasks.onDidChange(() => session?.showLayer(tasks));
  const all = together(desk, workbook, keys, tasks, scroll, changes);
  const follow = import('./edited-item.ts').then(({ followEditedItem }) => {
    all.add(
      followEditedItem(library, folder, (item, isNew) => session?.tell({ type: 'unfold', item, isNew })),
    );
  });
  inBackground(log, 'the exercise that is being written', follow);
  return all;
}
