import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  DiagnosticLevel,
  githubSlugifier,
  type IMdParser,
  type IWorkspace,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import type { Typist } from './edit-candidates.ts';

const never = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
const options = {
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.warning,
  validateFileLinks: DiagnosticLevel.warning,
  validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
  validateUnusedLinkDefinitions: DiagnosticLevel.hint,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: [],
};

/** VS Code's own Markdown service over one document in memory, its tokens kept for each version as VS Code keeps them. */
export function typeInVscodeMarkdown(text: string): Typist {
  const uri = URI.file('/workspace/lesson.md');
  const document = TextDocument.create(uri.toString(), 'markdown', 1, text);
  const listeners = new Set<(changed: TextDocument) => unknown>();
  const changes: IWorkspace['onDidChangeMarkdownDocument'] = (listener, self) => {
    const bound = listener.bind(self);
    listeners.add(bound);
    return { dispose: () => listeners.delete(bound) };
  };
  const nothing = () => ({ dispose: () => undefined });
  const markdown = new MarkdownIt({ html: true });
  let known: { readonly version: number; readonly tokens: ReturnType<IMdParser['tokenize']> } | undefined;
  const parser: IMdParser = {
    slugifier: githubSlugifier,
    tokenize(asked) {
      if (known?.version !== asked.version)
        known = { version: asked.version, tokens: Promise.resolve(markdown.parse(asked.getText(), {})) };
      return known.tokens;
    },
  };
  const workspace: IWorkspace = {
    workspaceFolders: [URI.file('/workspace')],
    onDidChangeMarkdownDocument: changes,
    onDidCreateMarkdownDocument: nothing,
    onDidDeleteMarkdownDocument: nothing,
    getAllMarkdownDocuments: async () => [document],
    hasMarkdownDocument: (asked) => asked.toString() === uri.toString(),
    openMarkdownDocument: async () => document,
    stat: async () => ({ isDirectory: false }),
    readDirectory: async () => [],
  };
  const service = createLanguageService({
    workspace,
    parser,
    logger: { level: LogLevel.Off, log: () => undefined },
  });
  return {
    insert(offset, letters) {
      const at = document.positionAt(offset);
      TextDocument.update(document, [{ range: { start: at, end: at }, text: letters }], document.version + 1);
      for (const listener of listeners) listener(document);
    },
    answer: () => service.computeDiagnostics(document, options, never),
  };
}
