import * as vscode from 'vscode';
import type { Command } from '../../lifecycle/command.ts';
import { isAnnotationElement } from '../annotation-tree.ts';

/** Copies the clicked quotation, with the note under it. */
export const copyAnnotation: Command<object> = {
  id: 'marginalia.copyAnnotation',
  async run(_context, element) {
    if (!isAnnotationElement(element)) return;
    const { annotation } = element;
    const quotation = `“${annotation.quote.exact}”`;
    await vscode.env.clipboard.writeText(
      annotation.type === 'note' ? `${quotation}\n\n${annotation.text}` : quotation,
    );
  },
};
