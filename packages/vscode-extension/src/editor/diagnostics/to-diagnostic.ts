import { type Diagnostic, rules, type Span } from '@marginalia/core';
import * as vscode from 'vscode';
import { localize } from '../../adapters/localize.ts';

const severities: Readonly<Record<Diagnostic['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
const unnecessary = new Set(rules.filter((rule) => rule.unnecessary).map(({ id }) => id));

/** Distinguishes our diagnostics from those of others. */
const SOURCE = 'marginalia';

/**
 * Converts a finding of core to a VS Code diagnostic. Its code links to the page of the rule, bundled with the
 * extension.
 */
export function toDiagnostic(
  { rule, severity, span, message, hint, related }: Diagnostic,
  locate: (span: Span) => vscode.Location,
): vscode.Diagnostic {
  const text = `${localize(message)} ${localize(hint)}`;
  const diagnostic = new vscode.Diagnostic(locate(span).range, text, severities[severity]);
  diagnostic.source = SOURCE;
  const page = `command:marginalia.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`;
  diagnostic.code = { value: rule, target: vscode.Uri.parse(page) };
  diagnostic.relatedInformation = related.map(
    (other) =>
      new vscode.DiagnosticRelatedInformation(locate(other), vscode.l10n.t('The first one is here.')),
  );
  if (unnecessary.has(rule)) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** Returns the rule of a diagnostic of ours; `undefined` for anyone else's. */
export function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  return source === SOURCE && typeof code === 'object' ? String(code.value) : undefined;
}
