import { applySettings, type Diagnostic, type LessonSnapshot } from '@marginalia/core';
import type { Progress, StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { dragElements } from '../authoring/drag-elements.ts';
import type { ImportDesk } from '../authoring/import/import-desk.ts';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { type LessonElement, type LessonTree, lessonTree } from '../lessons/lesson-element.ts';
import type { LessonLibrary } from '../lessons/lesson-library.ts';
import type { LessonTreeView } from '../lessons/lesson-tree.ts';
import { ruleSettings } from '../lessons/rule-settings.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { logError } from '../lifecycle/log-error.ts';
import { together } from '../lifecycle/together.ts';
import type { Readers } from '../reader/readers.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';

/** Its dependencies. */
export interface LessonTreeViewDeps {
  readonly library: LessonLibrary;
  readonly current: CurrentLesson;
  readonly readers: Readers;
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
  readonly imports: ImportDesk;
  readonly log: vscode.LogOutputChannel;
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Makes the Lesson view: a native tree of the current lesson that follows the reader. */
export function createLessonTreeView(context: LessonTreeViewDeps): LessonTreeView {
  const { current, readers, desk, workbook, imports, log } = context;
  const changes = new vscode.EventEmitter<undefined>();
  let tree: LessonTree | undefined;
  let asked = false;
  let doubtsChanged = false;
  const stateOf = ({ snapshot }: LessonTree): StudyState => desk.peek(snapshot.lesson?.id ?? '');

  let facts:
    | { readonly of: LessonTree; readonly state: StudyState; readonly progress: Promise<Progress> }
    | undefined;
  /** Computed once per tree and state, not per line. */
  const progressOf = async (shown: LessonTree): Promise<Progress | undefined> => {
    const { lesson } = shown.snapshot;
    const state = stateOf(shown);
    if (!lesson) return undefined;
    if (facts?.of !== shown || facts.state !== state) {
      const progress = import('../progress/lesson-progress.ts').then((file) =>
        file.progress(lesson, state, Date.now()),
      );
      facts = { of: shown, state, progress };
    }
    return facts.progress;
  };

  const isAnswered = (shown: LessonTree | undefined, question: string): boolean =>
    shown?.snapshot.lesson !== undefined && Boolean(workbook.peek(shown.snapshot.lesson).get(question)?.text);

  const load = async (): Promise<LessonTree | undefined> => {
    const snapshot = await current.read();
    if (!snapshot) tree = undefined;
    else if (tree?.snapshot !== snapshot || doubtsChanged) {
      doubtsChanged = false;
      const doubts = imports.doubts.of(snapshot.folder);
      tree = lessonTree(snapshot, byPlace([...settled(snapshot), ...doubts], snapshot));
    }
    const title = tree?.snapshot.lesson?.title ?? '';
    view.description = title;
    // Scores appear when they are read; the lesson neither waits for them nor goes without them.
    if (tree?.snapshot.lesson && !asked) {
      asked = true;
      desk
        .state(tree.snapshot.lesson.id)
        .catch((error: unknown) => logError(log, 'the study record cannot be read', error));
    }
    if (tree?.snapshot.lesson)
      workbook
        .answers(tree.snapshot.lesson)
        .catch((error: unknown) => logError(log, 'the workbook cannot be read', error));
    const problems = tree?.find('problems');
    const count = problems?.kind === 'problems' ? problems.diagnostics.length : 0;
    const due = (tree && (await progressOf(tree)))?.due.filter(({ at }) => at <= Date.now()).length ?? 0;
    view.badge =
      count > 0
        ? { value: count, tooltip: vscode.l10n.t('Problems in this lesson: {count}', { count }) }
        : due > 0
          ? { value: due, tooltip: vscode.l10n.t('Exercises due for review: {count}', { count: due }) }
          : undefined;
    return tree;
  };
  const view = vscode.window.createTreeView<LessonElement>('marginalia.lesson', {
    showCollapseAll: true,
    dragAndDropController: dragElements(
      context,
      () => tree,
      (id) => following(id),
    ),
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      async getChildren(element) {
        if (element) return [...(tree?.children.get(element.id) ?? [])];
        return [...((await load())?.roots ?? [])];
      },
      getParent: (element) => tree?.parents.get(element.id),
      async getTreeItem(element) {
        const shown = tree;
        if (!shown) return new vscode.TreeItem('');
        // The code for lines and exercises loads with the first of them.
        const { lessonTreeItem } = await import('./lesson-tree-item.ts');
        return lessonTreeItem(shown, element, {
          state: stateOf(shown),
          figures: (await progressOf(shown))?.sections ?? [],
          isAnswered: (question) => isAnswered(shown, question),
        });
      },
    },
  });

  // Marks the section being read; does not open a hidden view for it.
  const follow = async (section: string): Promise<void> => {
    const element = tree?.find(`section-${section}`);
    if (!element || !view.visible) return;
    try {
      await view.reveal(element, { select: true, focus: false, expand: false });
    } catch (error) {
      log.debug('the tree changed before it could follow the reader', String(error));
    }
  };
  const following = (id: string): ((focus: boolean) => Promise<void>) => {
    // Now: after the edit the tree may have been rebuilt already.
    const before = tree?.parents.get(id)?.id;
    return async (focus) => {
      const element = (await load())?.find(id);
      // Among its siblings VS Code keeps the selection itself.
      if (!element || tree?.parents.get(id)?.id === before) return;
      changes.fire(undefined);
      // A change of the lesson in between rebuilds the tree, and VS Code then drops the pending reveal.
      for (let tries = 0; tries < 5 && view.visible && view.selection[0]?.id !== id; tries += 1)
        try {
          const now = (await load())?.find(id);
          if (!now) return;
          await view.reveal(now, { select: true, focus });
        } catch (error) {
          log.debug('the tree changed before it could show what was moved', String(error));
        }
    };
  };
  const disposables = together(
    changes,
    view,
    current.onDidChange(() => changes.fire(undefined)),
    imports.doubts.onDidChange(() => {
      doubtsChanged = true;
      changes.fire(undefined);
    }),
    desk.onDidChange(() => changes.fire(undefined)),
    workbook.onDidChange(() => changes.fire(undefined)),
    readers.onDidRead(({ folder, section }) => {
      if (folder.toString() === current.folder?.toString())
        inBackground(log, 'the tree follows the reader', follow(section));
    }),
  );
  return {
    async focused() {
      // VS Code reports which lines are selected, not which one is focused, so this selects the focused one first.
      const [before] = view.selection;
      await vscode.commands.executeCommand('list.selectAndPreserveFocus');
      return view.selection[0] ?? before;
    },
    following,
    dispose: () => disposables.dispose(),
  };
}

/** The findings with the severities from the user's settings. */
function settled({ folder, diagnostics }: LessonSnapshot): readonly Diagnostic[] {
  return applySettings(diagnostics, ruleSettings(vscode.Uri.parse(folder)));
}

/** Sorted by the lesson's files and positions. */
function byPlace(diagnostics: readonly Diagnostic[], { lesson }: LessonSnapshot): Diagnostic[] {
  const order = new Map(lesson?.files.map(({ path }, index) => [path, index]));
  const rank = ({ span }: Diagnostic): number => order.get(span.file) ?? order.size;
  return diagnostics.toSorted((a, b) => rank(a) - rank(b) || a.span.start - b.span.start);
}
