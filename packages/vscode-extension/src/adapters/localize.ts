import { formatMessage, type Message } from '@marginalia/core';
import * as vscode from 'vscode';

/** A message of core in the user's language; English where there is no translation. */
export function localize(message: Message): string {
  return vscode.l10n.t(formatPlaceholders(message), message.values);
}

/** VS Code fills in named values itself; a template without values must not be taken for one with. */
function formatPlaceholders(message: Message): string {
  return Object.keys(message.values).length > 0 ? message.text : formatMessage(message);
}
