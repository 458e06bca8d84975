import { blowUpSection } from './blow-ups/blow-up-section.ts';
import { exportSection } from './export/export-section.ts';
import { extensionSection } from './extension/extension-section.ts';
import { importSection } from './import/import-section.ts';
import { afterEditSection } from './language/after-edit-section.ts';
import { languageSection } from './language/language-section.ts';
import { markdownFileSection } from './markdown-file/markdown-file-section.ts';
import { memorySection } from './memory/memory-section.ts';
import { parseSection } from './parse/parse-section.ts';
import type { Section } from './section.ts';
import { firstScreenSection } from './site/first-screen-section.ts';
import { studySection } from './study/study-section.ts';
import { typingSection } from './typing/typing-section.ts';
import { buildSection } from './workspace/build-section.ts';
import { workspaceSection } from './workspace/workspace-section.ts';

/** Everything that is measured, in the order in which it is told. */
export const sections: readonly Section[] = [
  parseSection,
  typingSection,
  afterEditSection,
  languageSection,
  markdownFileSection,
  memorySection,
  blowUpSection,
  workspaceSection,
  buildSection,
  firstScreenSection,
  importSection,
  exportSection,
  studySection,
  extensionSection,
];
