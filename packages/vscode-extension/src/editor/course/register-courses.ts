import * as vscode from 'vscode';
import { loadedProvider } from '../../adapters/loaded-provider.ts';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { inBackground } from '../../lifecycle/in-background.ts';
import { together } from '../../lifecycle/together.ts';
import type { Courses } from './courses.ts';

/** Its dependencies. */
export interface CoursesDeps {
  readonly library: LessonLibrary;
  readonly courses: Courses;
  readonly log: vscode.LogOutputChannel;
}

const courseSelector: vscode.DocumentSelector = { language: 'yaml', pattern: '**/course.yaml' };

/** Courses in the editor: the problems of course.yaml and of links from lesson to lesson, and help with writing it. */
export function registerCourses({ library, courses, log }: CoursesDeps): vscode.Disposable {
  const { languages, workspace } = vscode;
  const load = () => import('./course-providers.ts');
  const opened = ({ uri, languageId }: vscode.TextDocument): void => {
    if (languageId === 'yaml' && uri.path.endsWith('/course.yaml'))
      inBackground(log, 'a course', courses.at(uri));
  };
  for (const document of workspace.textDocuments) opened(document);
  return together(
    workspace.onDidOpenTextDocument(opened),
    library.onDidRest(({ folder }) => {
      const read = courses.above(folder).then((all) => {
        for (const course of all) course.read(folder);
      });
      inBackground(log, 'the course of a lesson', read);
    }),
    languages.registerCompletionItemProvider(
      courseSelector,
      loadedProvider(async () => (await load()).completionProvider(courses), 'provideCompletionItems'),
      ' ',
      '[',
    ),
    languages.registerHoverProvider(
      courseSelector,
      loadedProvider(async () => (await load()).hoverProvider(courses), 'provideHover'),
    ),
    languages.registerDefinitionProvider(
      courseSelector,
      loadedProvider(async () => (await load()).definitionProvider(courses), 'provideDefinition'),
    ),
    languages.registerDocumentLinkProvider(
      courseSelector,
      loadedProvider(async () => (await load()).linkProvider(courses), 'provideDocumentLinks'),
    ),
    languages.registerCodeActionsProvider(
      courseSelector,
      loadedProvider(async () => (await load()).fixProvider(courses), 'provideCodeActions'),
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}
