import type { ReportContext, Reporter } from '../check/reporter.ts';
import { shownPath } from '../check/shown-path.ts';
import { rulePage } from '../manifest.ts';
import { json, words } from '../words/words.ts';

/** For programs. docs/command-line.md documents the format; changes to it increase `version`. */
export function createJsonReporter({ out, cwd }: ReportContext): Reporter {
  const findings: unknown[] = [];
  return {
    found(target, list) {
      for (const { file, rule, severity, message, hint, start, end } of list) {
        findings.push({
          file: shownPath(cwd, target, file),
          line: start.line,
          column: start.column,
          endLine: end.line,
          endColumn: end.column,
          rule,
          severity,
          message,
          hint,
          page: rulePage(rule),
        });
      }
    },
    end({ lessons, files, counts }) {
      const summary = {
        lessons,
        files,
        errors: counts.error,
        warnings: counts.warning,
        information: counts.information,
        hints: counts.hint,
      };
      out.write(words`${json({ version: 1, findings, summary })}\n`);
    },
  };
}
