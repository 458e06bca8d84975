import stringWidth from 'string-width';
import type { Severity } from '../../model/diagnostic.ts';
import type { Finding } from '../check/finding.ts';
import type { ReportContext, Reporter, Summary } from '../check/reporter.ts';
import { shownPath } from '../check/shown-path.ts';
import { printable } from '../words/printable.ts';
import { joined, type Style, type Words, words } from '../words/words.ts';

const styles: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['dim'],
};

/** For people: each finding with its line, a mark under the place, what to do, and where to read more. */
export function createTextReporter({ out, cwd }: ReportContext): Reporter {
  return {
    found(target, findings) {
      for (const finding of findings) {
        out.write(words`${head(shownPath(cwd, target, finding.file), finding)}\n${body(finding)}\n\n`);
      }
    },
    end: (summary) => out.write(words`${sentence(summary)}\n`),
  };

  function head(file: string, { start, severity, message, rule }: Finding): Words {
    const place = out.paint('bold', `${file}:${start.line}:${start.column}:`);
    return words`${place} ${out.paint(styles[severity], `${severity}:`)} ${message} ${out.paint('dim', `[${rule}]`)}`;
  }

  function body({ start, excerpt, severity, hint, rule }: Finding): Words {
    const number = String(start.line).padStart(5);
    const gutter = out.paint('dim', `${' '.repeat(number.length)} |`);
    const before = printable(excerpt.before, 0);
    const column = stringWidth(before);
    const marked = printable(excerpt.marked, column);
    const width = stringWidth(marked);
    const after = printable(excerpt.after, column + width);
    const carets = '^'.repeat(Math.max(1, width));
    const line = `${before}${marked}${after}`.trimEnd();
    const told = [
      words`${out.paint('dim', `${number} |`)}${line && ` ${line}`}`,
      words`${gutter} ${' '.repeat(column)}${out.paint(styles[severity], carets)}`,
      words`${' '.repeat(number.length)} ${out.paint('dim', '=')} ${hint}`,
      words`${' '.repeat(number.length)} ${out.paint('dim', `= marginalia help ${rule}`)}`,
    ];
    return joined(told, '\n');
  }

  function sentence({
    lessons,
    courses,
    files,
    affected,
    mended,
    unread: unreadable,
    faults,
    counts,
  }: Summary): Words {
    const checked = [
      ...(lessons > 0 || files + courses === 0 ? [count(lessons, 'lesson')] : []),
      ...(courses > 0 ? [count(courses, 'course')] : []),
      ...(files > 0 ? [count(files, 'file')] : []),
    ].join(' and ');
    const all = lessons + courses + files;
    const remarks = counts.information + counts.hint;
    const found = [
      ...(counts.error > 0 ? [count(counts.error, 'error')] : []),
      ...(counts.warning > 0 ? [count(counts.warning, 'warning')] : []),
      ...(remarks > 0 ? [count(remarks, 'remark')] : []),
    ];
    const unread = unreadable + faults;
    const unheard = unread > 0 ? `${unread} of ${all} could not be checked. ` : '';
    const wrote = mended > 0 ? `Fixed what has only one fix in ${count(mended, 'file')}. ` : '';
    if (unread === all && unread > 0) return words`Nothing could be checked.`;
    if (found.length === 0 && unread > 0) return words`${wrote}${unheard}All is well in the others.`;
    if (found.length === 0) return words`${wrote}${out.paint('green', 'All is well')} in ${checked}.`;
    const where = all > 1 ? `${affected} of ${checked}` : checked;
    return words`${wrote}${unheard}${out.paint('bold', found.join(', '))} in ${where}.`;
  }
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
