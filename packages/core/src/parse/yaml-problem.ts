import type { YAMLError } from 'yaml';

/** What the YAML parser says, as a sentence. */
export function yamlProblem(error: YAMLError): string {
  const first = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return first.endsWith('.') ? first : `${first}.`;
}
