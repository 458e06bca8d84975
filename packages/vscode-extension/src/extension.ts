import type * as vscode from 'vscode';
import { registerCommands } from './commands/commands.ts';
import { registerAnnotations } from './features/annotations/register-annotations.ts';
import { registerRenames } from './features/authoring/register-renames.ts';
import { registerCodeLens } from './features/code-lens/register-code-lens.ts';
import { createContext } from './features/create-context.ts';
import { registerDiagnostics } from './features/diagnostics/register-diagnostics.ts';
import { registerDiscussion } from './features/discussion/register-discussion.ts';
import type { FeatureContext } from './features/feature-context.ts';
import { registerFirstLook } from './features/first-look/register-first-look.ts';
import { registerHover } from './features/hover/register-hover.ts';
import { registerDoubts } from './features/import/register-doubts.ts';
import { registerLanguage } from './features/language/register-language.ts';
import { registerLessonChange } from './features/lesson-change/register-lesson-change.ts';
import { registerLessonList } from './features/lesson-list/register-lesson-list.ts';
import { registerNavigation } from './features/navigation/register-navigation.ts';
import { registerPictures } from './features/pictures/register-pictures.ts';
import {
  createMarkdownItExtension,
  type MarkdownItExtension,
} from './features/preview/extend-markdown-it.ts';
import { registerReading } from './features/progress/register-reading.ts';
import { registerRecordTrouble } from './features/progress/register-record-trouble.ts';
import { registerStatusBar } from './features/progress/register-status-bar.ts';
import { registerQuickFix } from './features/quick-fix/register-quick-fix.ts';
import { registerReader } from './features/reader/register-reader.ts';
import { together } from './lifecycle/together.ts';
import type { StudyDesk } from './study/study-desk.ts';

/** Everything the extension does: start reading here. */
const features: readonly ((context: FeatureContext) => vscode.Disposable)[] = [
  registerCommands,
  registerReader,
  registerLessonList,
  registerDiscussion,
  registerAnnotations,
  registerHover,
  registerNavigation,
  registerLanguage,
  registerCodeLens,
  registerDiagnostics,
  registerQuickFix,
  registerDoubts,
  registerPictures,
  registerRenames,
  registerFirstLook,
  registerReading,
  registerStatusBar,
  registerLessonChange,
  registerRecordTrouble,
];

let desk: StudyDesk | undefined;

/** Called by VS Code when a lesson or a Markdown file is opened. Registers and reads nothing yet. */
export function activate(extension: vscode.ExtensionContext): MarkdownItExtension {
  const context = createContext(extension);
  desk = context.desk;
  extension.subscriptions.push(together(context, ...features.map((register) => register(context))));
  return createMarkdownItExtension(context);
}

/** Called by VS Code before the window closes, which waits some seconds: what a student did last is still written. */
export async function deactivate(): Promise<void> {
  await desk?.flush();
}
