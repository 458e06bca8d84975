import type { RuleSettings } from '@marginalia/core';
import * as vscode from 'vscode';

/** Name of the setting for the severity of each rule. */
export const RULE_SETTINGS = 'marginalia.rules';

/** The severity of each rule at a place. Invalid severities are ignored when they are applied. */
export function ruleSettings(place: vscode.Uri): RuleSettings {
  return vscode.workspace.getConfiguration('marginalia', place).get<RuleSettings>('rules') ?? {};
}
