import type { Severity } from '../../model/diagnostic.ts';
import type { ReportContext, Reporter } from '../check/reporter.ts';
import { shownPath } from '../check/shown-path.ts';
import { words } from '../words/words.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** For GitHub Actions: each finding as a workflow command, which GitHub shows on its line of a pull request. */
export function createGithubReporter({ out, cwd }: ReportContext): Reporter {
  return {
    found(target, findings) {
      for (const { file, rule, severity, message, hint, start, end } of findings) {
        const properties = {
          file: shownPath(cwd, target, file),
          line: start.line,
          endLine: end.line,
          col: start.column,
          endColumn: end.column,
          title: rule,
        };
        const listed = Object.entries(properties).map(
          ([name, value]) => `${name}=${property(String(value))}`,
        );
        out.write(words`::${commands[severity]} ${listed.join(',')}::${data(`${message} ${hint}`)}\n`);
      }
    },
    end() {},
  };
}

/** A lesson's words must not start a command of their own. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
