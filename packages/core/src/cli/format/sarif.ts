import { hash } from 'node:crypto';
import { rules } from '../../check/rules.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { CheckTarget } from '../check/find-targets.ts';
import type { Finding, FindingFix, Position } from '../check/finding.ts';
import type { ReportContext, Reporter } from '../check/reporter.ts';
import { shownPath } from '../check/shown-path.ts';
import { packageVersion, rulePage } from '../manifest.ts';
import { json, words } from '../words/words.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const indexes = new Map(rules.map(({ id }, index) => [id, index]));

/** For code scanning: SARIF 2.1.0, with fixes and with fingerprints that survive changes of the lines above. */
export function createSarifReporter({ out, cwd }: ReportContext): Reporter {
  const results: unknown[] = [];
  const seen = new Map<string, number>();
  return {
    found(target, findings) {
      for (const finding of findings) results.push(resultOf(target, finding));
    },
    end() {
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {
              driver: { name: 'Marginalia', semanticVersion: packageVersion(), rules: rules.map(ruleOf) },
            },
            columnKind: 'utf16CodeUnits',
            results,
          },
        ],
      };
      out.write(words`${json(log)}\n`);
    },
  };

  function resultOf(target: CheckTarget, finding: Finding): unknown {
    const { file, rule, severity, message, hint, start, end, fixes } = finding;
    const location = artifact(target, file);
    return {
      ruleId: rule,
      ruleIndex: indexes.get(rule),
      level: levels[severity],
      message: { text: `${message} ${hint}` },
      locations: [{ physicalLocation: { artifactLocation: location, region: region(start, end) } }],
      partialFingerprints: { primaryLocationLineHash: fingerprint(location.uri, finding) },
      ...(fixes ? { fixes: fixes.map((fix) => fixOf(target, fix)) } : {}),
    };
  }

  function fixOf(target: CheckTarget, { title, edits }: FindingFix): unknown {
    const files = [...new Set(edits.map(({ file }) => file))];
    return {
      description: { text: title },
      artifactChanges: files.map((file) => ({
        artifactLocation: artifact(target, file),
        replacements: edits
          .filter((edit) => edit.file === file)
          .map(({ start, end, text }) => ({
            deletedRegion: region(start, end),
            insertedContent: { text },
          })),
      })),
    };
  }

  function artifact(target: CheckTarget, file: string): { uri: string; uriBaseId: string } {
    const uri = shownPath(cwd, target, file).split('/').map(encodeURIComponent).join('/');
    return { uri, uriBaseId: '%SRCROOT%' };
  }

  /** The words around the place, and the number of identical ones before it. */
  function fingerprint(uri: string, { rule, excerpt }: Finding): string {
    const words = hash('sha256', JSON.stringify([rule, uri, excerpt]), 'hex').slice(0, 16);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return `${words}:${count}`;
  }
}

function ruleOf({ id, severity, message, hint }: (typeof rules)[number]): unknown {
  const page = rulePage(id);
  return {
    id,
    shortDescription: { text: withoutValues(message) },
    help: { text: `${withoutValues(hint)} (${page})` },
    ...(page.startsWith('https:') ? { helpUri: page } : {}),
    defaultConfiguration: { level: levels[severity] },
  };
}

const withoutValues = (text: string): string => text.replace(/\{\w+\}/g, '…');

const region = (start: Position, end: Position): unknown => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
