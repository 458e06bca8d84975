import { formatMessage, type Message } from '@marginalia/core';
import * as vscode from 'vscode';

/** Returns a message of core in the user's language, or in English if there is no translation. */
export function localize(message: Message): string {
  return vscode.l10n.t(formatPlaceholders(message), message.values);
}

/** VS Code fills in named values itself; a template without values must not be mistaken for one with values. */
function formatPlaceholders(message: Message): string {
  return Object.keys(message.values).length > 0 ? message.text : formatMessage(message);
}
