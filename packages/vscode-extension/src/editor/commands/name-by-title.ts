import * as vscode from 'vscode';
import type { Command } from '../../lifecycle/command.ts';
import type { TitleIds } from '../language/title-ids.ts';

/** Its dependencies. */
export interface NameByTitleDeps {
  readonly titleIds: TitleIds;
}

/** Lets an id follow the title being typed: a completion runs it after starting something. */
export const nameByTitle: Command<NameByTitleDeps> = {
  id: 'marginalia.nameByTitle',
  async run({ titleIds }, id) {
    const editor = vscode.window.activeTextEditor;
    if (editor && typeof id === 'string') await titleIds.begin(editor, id);
  },
};
