/**
 * Whether Windows reserves a name for a device, whatever its extension, so that no file or folder can have it.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
