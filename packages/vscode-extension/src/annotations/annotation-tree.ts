import type { Lesson } from '@marginalia/core';
import type { Annotation } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { CurrentLesson } from '../lessons/current-lesson.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';
import type { AnnotationBook } from './annotation-book.ts';

/** Its dependencies. */
export interface AnnotationTreeDeps {
  readonly current: CurrentLesson;
  readonly desk: StudyDesk;
  readonly annotations: AnnotationBook;
}

/** A line of the list of annotations. */
export type AnnotationElement =
  | { readonly kind: 'placed' | 'orphan'; readonly annotation: Annotation; readonly lesson: Lesson }
  /** Annotations whose words are no longer in the passage. */
  | { readonly kind: 'orphans'; readonly children: readonly AnnotationElement[] };

/** Whether a command's argument is an annotation of the list: anyone may call a command with any argument. */
export function isAnnotationElement(
  value: unknown,
): value is AnnotationElement & { readonly kind: 'placed' | 'orphan' } {
  return typeof value === 'object' && value !== null && 'annotation' in value && 'lesson' in value;
}

/** The list *My Notes*: all annotations of the current lesson in passage order, then those that lost their words. */
export function registerAnnotationTree({
  current,
  desk,
  annotations,
}: AnnotationTreeDeps): vscode.Disposable {
  const changes = new vscode.EventEmitter<undefined>();
  const changed = (): void => changes.fire(undefined);
  const roots = async (): Promise<AnnotationElement[]> => {
    const lesson = (await current.read())?.lesson;
    if (!lesson) return [];
    const { placed, orphans } = await annotations.annotations(lesson);
    const lost = orphans.map((annotation) => ({ kind: 'orphan' as const, annotation, lesson }));
    view.description = placed.length + lost.length > 0 ? String(placed.length + lost.length) : '';
    return [
      ...placed.map(({ annotation }) => ({ kind: 'placed' as const, annotation, lesson })),
      ...(lost.length > 0 ? [{ kind: 'orphans' as const, children: lost }] : []),
    ];
  };
  const view = vscode.window.createTreeView<AnnotationElement>('marginalia.annotations', {
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getChildren: (element) =>
        element ? [...(element.kind === 'orphans' ? element.children : [])] : roots(),
      getTreeItem: treeItem,
    },
  });
  return together(changes, view, current.onDidChange(changed), desk.onDidChange(changed));
}

function treeItem(element: AnnotationElement): vscode.TreeItem {
  if (element.kind === 'orphans') {
    const item = new vscode.TreeItem(
      vscode.l10n.t('No longer found in the passage'),
      vscode.TreeItemCollapsibleState.Expanded,
    );
    item.id = 'orphans';
    item.description = String(element.children.length);
    item.iconPath = new vscode.ThemeIcon('question');
    item.tooltip = vscode.l10n.t(
      'The passage has changed: these words are gone, or are now in several places.',
    );
    return item;
  }
  const { annotation, kind, lesson } = element;
  const quotation = `“${annotation.quote.exact}”`;
  const note = annotation.type === 'note' ? annotation.text : undefined;
  const section = lesson.sections.find(({ id }) => id === annotation.section)?.title;
  const item = new vscode.TreeItem(note ?? quotation);
  item.id = annotation.id;
  item.contextValue = `${kind}-${annotation.type}`;
  item.description = note === undefined ? (section ?? '') : quotation;
  item.iconPath =
    note === undefined
      ? new vscode.ThemeIcon('paintcan', new vscode.ThemeColor('charts.yellow'))
      : new vscode.ThemeIcon('comment', new vscode.ThemeColor('marginalia.noteForeground'));
  item.tooltip = [note, quotation, section].filter(Boolean).join('\n\n');
  item.accessibilityInformation = {
    label:
      note === undefined
        ? vscode.l10n.t('Highlight: {quotation}', { quotation })
        : vscode.l10n.t('Note: {note}, on {quotation}', { note, quotation }),
  };
  if (kind === 'placed')
    item.command = {
      command: 'marginalia.revealAnnotation',
      title: vscode.l10n.t('Show in Reader'),
      arguments: [element],
    };
  return item;
}
