/** A folder as YAML writes it: in quotes, unless it is certain that it reads the same without. */
export const writtenName = (folder: string): string =>
  /^[a-z][\w./-]*$/i.test(folder) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(folder)
    ? folder
    : JSON.stringify(folder);
