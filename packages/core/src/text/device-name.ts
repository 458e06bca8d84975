/**
 * Whether Windows reserves a name for a device, whatever its extension, so that no file or folder can have it.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/**
 * Whether every system can have a file or folder of this name: Windows refuses devices, some signs, and a dot or blank
 * at the end.
 */
export const isPortableName = (name: string): boolean =>
  !isDeviceName(name) && !FORBIDDEN.test(name) && !/[. ]$/.test(name);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[<>:"/\\|?*\x00-\x1f\x7f]/;

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
