import * as vscode from 'vscode';
import type { Command } from '../../lifecycle/command.ts';
import type { TitleIds } from '../language/title-ids.ts';

/** What it needs of others. */
export interface NameByTitleDeps {
  readonly titleIds: TitleIds;
}

/** Lets an id follow the title that is being typed: a list runs it after it has begun something. */
export const nameByTitle: Command<NameByTitleDeps> = {
  id: 'marginalia.nameByTitle',
  async run({ titleIds }, id) {
    const editor = vscode.window.activeTextEditor;
    if (editor && typeof id === 'string') await titleIds.begin(editor, id);
  },
};
