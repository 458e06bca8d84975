import { plainText, type Section } from '@marginalia/core';
import { doneSentence, paragraphNumbers, pointsSentence } from '@marginalia/core/desk';
import { exerciseTypes } from '@marginalia/core/exercise';
import type { SectionFigures, StudyState } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { localize } from '../adapters/localize.ts';
import { toPosition } from '../adapters/part-positions.ts';
import type { LessonElement, LessonTree } from '../lessons/lesson-element.ts';
import { noteBeginning } from '../lessons/note-beginning.ts';
import { figureSentence, figureSigns } from '../progress/figure-words.ts';

/** The student's progress, as the tree shows it. */
export interface Done {
  readonly state: StudyState;
  readonly figures: readonly SectionFigures[];
  /** Whether the workbook has an answer to a question. */
  readonly isAnswered: (question: string) => boolean;
}

/** Renders an element for the tree and for screen readers. */
export function lessonTreeItem(
  tree: LessonTree,
  element: LessonElement,
  { state, figures, isAnswered }: Done,
): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const count = tree.children.get(element.id)?.length ?? 0;
  const item = new vscode.TreeItem('', count > 0 ? Collapsed : None);
  item.id = `${tree.snapshot.folder} ${element.id}`;
  item.contextValue = element.kind;
  item.command = {
    command: 'marginalia.revealElement',
    title: vscode.l10n.t('Show in Reader'),
    arguments: [element],
  };
  switch (element.kind) {
    case 'problems': {
      item.label = vscode.l10n.t('Problems');
      item.description = String(count);
      item.collapsibleState = Expanded;
      const worst = element.diagnostics.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
      item.iconPath = new vscode.ThemeIcon(worst, new vscode.ThemeColor(`list.${worst}Foreground`));
      item.accessibilityInformation = { label: vscode.l10n.t('Problems in this lesson: {count}', { count }) };
      delete item.command;
      break;
    }
    case 'problem': {
      const { diagnostic } = element;
      const place = placeOf(tree, diagnostic.span.file, diagnostic.span.start);
      const message = localize(diagnostic.message);
      item.label = message;
      item.description = place;
      item.tooltip = `${place}: ${message}\n${localize(diagnostic.hint)}`;
      item.iconPath = new vscode.ThemeIcon(diagnostic.severity === 'error' ? 'error' : 'warning');
      item.accessibilityInformation = { label: `${message} ${place}. ${localize(diagnostic.hint)}` };
      break;
    }
    case 'section': {
      const { section } = element;
      const own = figures.find((one) => one.section === section.id);
      item.label = section.title;
      item.iconPath = new vscode.ThemeIcon(own && own.read.done > 0 ? 'check' : 'bookmark');
      item.description = [paragraphsOf(section), own && figureSigns(own)].filter(Boolean).join(' · ');
      const words = [vscode.l10n.t('Section {title}', { title: section.title }), own && figureSentence(own)];
      item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
      item.tooltip = [section.title, own && figureSentence(own)].filter(Boolean).join('\n');
      break;
    }
    case 'note': {
      const { note } = element;
      item.label = vscode.l10n.t('Note {label}', { label: note.display });
      const { lesson } = tree.snapshot;
      item.description = lesson ? noteBeginning(lesson, note) : '';
      item.tooltip = plainText(note.body);
      item.iconPath = new vscode.ThemeIcon('note');
      // Screen readers get as much as the eye: the whole note is one key away.
      item.accessibilityInformation = { label: `${item.label}: ${item.description}` };
      break;
    }
    case 'question': {
      const { id, title, lens } = element.item;
      const answered = isAnswered(id) ? vscode.l10n.t('answered') : undefined;
      item.label = title;
      item.description = [lens, answered].filter(Boolean).join(' · ');
      item.iconPath = answered
        ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
        : new vscode.ThemeIcon('comment-discussion');
      const words = [vscode.l10n.t('Question: {title}', { title }), answered];
      item.accessibilityInformation = { label: words.filter(Boolean).join(', ') };
      break;
    }
    case 'exercise': {
      const { title, type } = element.item;
      item.label = title;
      const done = state.exercises.get(element.item.id);
      item.description = [pointsSentence(element.item, { localize }), doneSentence(done, { localize })]
        .filter(Boolean)
        .join(' · ');
      item.iconPath =
        done?.best === 1
          ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
          : new vscode.ThemeIcon(exerciseTypes[type].icon);
      item.accessibilityInformation = {
        label: vscode.l10n.t('Exercise: {title}, {state}', { title, state: item.description }),
      };
      break;
    }
    case 'rest':
      item.label = vscode.l10n.t('Without a section');
      item.iconPath = new vscode.ThemeIcon('list-unordered');
      delete item.command;
      break;
  }
  return item;
}

/** The numbers of a section's paragraphs; '' where it has none. */
function paragraphsOf({ blocks }: Section): string {
  return paragraphNumbers(blocks.flatMap(({ paragraph }) => paragraph ?? []));
}

/** File and line, counted from 1. */
function placeOf({ snapshot }: LessonTree, file: string, offset: number): string {
  const part = snapshot.lesson?.files.find(({ path }) => path === file);
  return part ? `${file}:${toPosition(part, offset).line + 1}` : file;
}
