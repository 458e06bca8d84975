import { rules } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';
import { pick } from '../../adapters/pick.ts';
import type { Command } from '../../lifecycle/command.ts';

/** Its dependencies. */
export interface ExplainRuleDeps {
  /** The extension's own folder. */
  readonly extensionUri: vscode.Uri;
}

/** Shows the page of a rule, bundled with the extension: the named rule, or one that the user picks. */
export const explainRule: Command<ExplainRuleDeps> = {
  id: 'marginalia.explainRule',
  async run({ extensionUri }, named) {
    const id = rules.find((rule) => rule.id === named)?.id ?? (await pickRule());
    if (id === undefined) return;
    const page = vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${id}.md`);
    const commands = await vscode.commands.getCommands(true);
    // VS Code's own Markdown preview can be turned off.
    if (commands.includes('markdown.showPreview'))
      await vscode.commands.executeCommand('markdown.showPreview', page);
    else await vscode.window.showTextDocument(page);
  },
};

async function pickRule(): Promise<string | undefined> {
  const items = rules.map((rule) => ({
    label: rule.id,
    detail: localize({ text: rule.message, values: {} }),
  }));
  const picked = await pick(items, {
    placeHolder: vscode.l10n.t('Which rule?'),
    matchOnDetail: true,
  });
  return picked?.label;
}
