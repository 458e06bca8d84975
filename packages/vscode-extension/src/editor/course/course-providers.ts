import type { Span } from '@marginalia/core';
import { courseFixes } from '@marginalia/core/course';
import {
  boldMarkdown,
  courseCompletion,
  courseExplanation,
  courseLinks,
  escapeMarkdown,
  joinMarkdown,
} from '@marginalia/core/language';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { markdownString } from '../../adapters/markdown-string.ts';
import { ruleOf } from '../diagnostics/to-diagnostic.ts';
import { plainCompletionItem } from '../language/completion-item.ts';
import type { LessonOfCourse } from './course-folder.ts';
import type { Courses } from './courses.ts';

/** Longest course.yaml to help with, in UTF-16 units. */
const LIMIT = 300_000;

const rangeIn = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** Completes fields of course.yaml, their values, and the names of lessons. */
export function completionProvider(courses: Courses): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token) {
      const text = textOf(document);
      const { version } = document;
      const { folder } = await courses.at(document.uri);
      const names = await folder.content();
      if (text === undefined || token.isCancellationRequested || document.version !== version)
        return undefined;
      const list = courseCompletion(text, document.offsetAt(position), names);
      if (!list) return undefined;
      const range = rangeIn(document, list.replace);
      return list.items.map((item, index) => plainCompletionItem(item, range, index));
    },
  };
}

/** Explains fields of course.yaml, and shows the titles of the lessons that it names. */
export function hoverProvider(courses: Courses): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const text = textOf(document);
      if (text === undefined) return undefined;
      const offset = document.offsetAt(position);
      const explained = courseExplanation(text, offset);
      if (explained) {
        const words = [boldMarkdown(explained.word), escapeMarkdown(localize(explained.means))];
        return new vscode.Hover(
          markdownString(joinMarkdown(words, ' · ')),
          rangeIn(document, explained.span),
        );
      }
      const link = await linkAt(courses, document, offset);
      if (!link?.lesson || token.isCancellationRequested) return undefined;
      const title = boldMarkdown(link.lesson.title);
      const draft = link.lesson.draft ? [escapeMarkdown(vscode.l10n.t('Draft'))] : [];
      return new vscode.Hover(
        markdownString(joinMarkdown([title, ...draft], ' · ')),
        rangeIn(document, link.span),
      );
    },
  };
}

/** F12: from a name or link in course.yaml to the lesson, and from a theme to its file. */
export function definitionProvider(courses: Courses): vscode.DefinitionProvider {
  return {
    async provideDefinition(document, position, token) {
      const link = await linkAt(courses, document, document.offsetAt(position));
      if (!link || token.isCancellationRequested) return undefined;
      const targetUri = targetOf(document, link);
      return [
        {
          originSelectionRange: rangeIn(document, link.span),
          targetUri,
          targetRange: new vscode.Range(0, 0, 0, 0),
        },
      ];
    },
  };
}

/** VS Code turns a target into Markdown when the pointer is over a link, and escapes only parentheses in it. */
const MARKUP = /[[\]<>]/;

/** Ctrl+click on the same places. */
export function linkProvider(courses: Courses): vscode.DocumentLinkProvider {
  return {
    async provideDocumentLinks(document, token) {
      const links = await linksIn(courses, document);
      if (token.isCancellationRequested) return undefined;
      return links.flatMap((link) => {
        const target = targetOf(document, link);
        return MARKUP.test(target.path) ? [] : new vscode.DocumentLink(rangeIn(document, link.span), target);
      });
    },
  };
}

/** The light bulb beside problems of course.yaml. */
export function fixProvider(courses: Courses): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, _range, { diagnostics, only }, token) {
      const ours = only && !only.contains(vscode.CodeActionKind.QuickFix) ? [] : diagnostics.filter(ruleOf);
      const text = textOf(document);
      if (ours.length === 0 || text === undefined) return [];
      const findings = await (await courses.at(document.uri)).findings(text);
      if (token.isCancellationRequested) return [];
      return ours.flatMap((shown) => {
        const start = document.offsetAt(shown.range.start);
        const message = shown.message;
        const finding = findings.find(
          (one) =>
            one.rule === ruleOf(shown) &&
            one.span.start === start &&
            message.startsWith(localize(one.message)),
        );
        return (finding ? courseFixes(finding, text) : []).map(({ title, edits, preferred }) => {
          const action = new vscode.CodeAction(localize(title), vscode.CodeActionKind.QuickFix);
          action.diagnostics = [shown];
          action.isPreferred = preferred;
          action.edit = new vscode.WorkspaceEdit();
          action.edit.set(
            document.uri,
            edits.map((edit) => new vscode.TextEdit(rangeIn(document, edit.span), edit.text)),
          );
          return action;
        });
      });
    },
  };
}

type Link = ReturnType<typeof courseLinks<LessonOfCourse>>[number];

async function linksIn(courses: Courses, document: vscode.TextDocument): Promise<readonly Link[]> {
  const text = textOf(document);
  const { version } = document;
  if (text === undefined) return [];
  const { lessons } = await (await courses.at(document.uri)).folder.content();
  return document.version === version ? courseLinks(text, lessons) : [];
}

async function linkAt(
  courses: Courses,
  document: vscode.TextDocument,
  offset: number,
): Promise<Link | undefined> {
  const links = await linksIn(courses, document);
  return links.find(({ span }) => span.start <= offset && offset <= span.end);
}

const targetOf = (document: vscode.TextDocument, { lesson, file, path }: Link): vscode.Uri =>
  lesson
    ? vscode.Uri.joinPath(lesson.uri, file ?? 'lesson.md')
    : vscode.Uri.joinPath(document.uri, '..', path ?? '');

const textOf = (document: vscode.TextDocument): string | undefined => {
  const text = document.getText();
  return text.length > LIMIT ? undefined : text;
};
