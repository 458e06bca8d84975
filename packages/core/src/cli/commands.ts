import type { Command } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { editionCommand } from './commands/edition.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { preview } from './commands/preview.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  importCommand,
  check,
  preview,
  build,
  editionCommand,
  exportCommand,
];
