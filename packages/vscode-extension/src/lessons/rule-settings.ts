import type { RuleSettings } from '@marginalia/core';
import * as vscode from 'vscode';

/** Name of the setting that says how much each rule matters. */
export const RULE_SETTINGS = 'marginalia.rules';

/** How much each rule matters at a place. What is no severity is ignored where it is applied. */
export function ruleSettings(place: vscode.Uri): RuleSettings {
  return vscode.workspace.getConfiguration('marginalia', place).get<RuleSettings>('rules') ?? {};
}
