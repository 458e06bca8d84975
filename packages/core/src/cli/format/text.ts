import stringWidth from 'string-width';
import type { Severity } from '../../model/diagnostic.ts';
import type { Finding } from '../check/finding.ts';
import type { ReportContext, Reporter, Summary } from '../check/reporter.ts';
import { shownPath } from '../check/shown-path.ts';
import type { Style } from '../terminal.ts';
import { printable } from './printable.ts';

const styles: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['dim'],
};

/** For people: each finding with its line, a mark under the place, what to do, and where more is said. */
export function createTextReporter({ out, cwd }: ReportContext): Reporter {
  return {
    found(target, findings) {
      for (const finding of findings) {
        out.write(`${head(shownPath(cwd, target, finding.file), finding)}\n${body(finding)}\n\n`);
      }
    },
    end: (summary) => out.write(`${sentence(summary)}\n`),
  };

  function head(file: string, { start, severity, message, rule }: Finding): string {
    const place = out.paint('bold', `${printable(file)}:${start.line}:${start.column}:`);
    return `${place} ${out.paint(styles[severity], `${severity}:`)} ${printable(message)} ${out.paint('dim', `[${rule}]`)}`;
  }

  function body({ start, excerpt, severity, hint, rule }: Finding): string {
    const number = String(start.line).padStart(5);
    const gutter = out.paint('dim', `${' '.repeat(number.length)} |`);
    const before = printable(excerpt.before, 0);
    const column = stringWidth(before);
    const marked = printable(excerpt.marked, column);
    const width = stringWidth(marked);
    const after = printable(excerpt.after, column + width);
    const carets = '^'.repeat(Math.max(1, width));
    return [
      `${out.paint('dim', `${number} |`)} ${before}${marked}${after}`.trimEnd(),
      `${gutter} ${' '.repeat(column)}${out.paint(styles[severity], carets)}`,
      `${' '.repeat(number.length)} ${out.paint('dim', '=')} ${printable(hint)}`,
      `${' '.repeat(number.length)} ${out.paint('dim', `= marginalia help ${rule}`)}`,
    ].join('\n');
  }

  function sentence({ lessons, files, affected, mended, counts }: Summary): string {
    const checked = [
      ...(lessons > 0 || files === 0 ? [count(lessons, 'lesson')] : []),
      ...(files > 0 ? [count(files, 'file')] : []),
    ].join(' and ');
    const remarks = counts.information + counts.hint;
    const found = [
      ...(counts.error > 0 ? [count(counts.error, 'error')] : []),
      ...(counts.warning > 0 ? [count(counts.warning, 'warning')] : []),
      ...(remarks > 0 ? [count(remarks, 'remark')] : []),
    ];
    const wrote = mended > 0 ? `Put right what could be in ${count(mended, 'file')}. ` : '';
    if (found.length === 0) return `${wrote}${out.paint('green', 'All is well')} in ${checked}.`;
    const where = lessons + files > 1 ? `${affected} of ${checked}` : checked;
    return `${wrote}${out.paint('bold', found.join(', '))} in ${where}.`;
  }
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
