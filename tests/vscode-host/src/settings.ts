import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** What a learner starts with: no welcome page, chat, tips, prompts, telemetry or look-ups on the network. */
export const learnerSettings: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.editor.empty.hint': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.titleBar.signIn.enabled': false,
  'chat.agentsControl.enabled': false,
  'window.commandCenter': false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills these in.
  'window.title': '${dirty}${activeEditorShort}${separator}${rootName}${separator}Marginalia',
  'window.confirmBeforeClose': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'npm.autoDetect': 'off',
  'gulp.autoDetect': 'off',
  'grunt.autoDetect': 'off',
  'jake.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'remote.autoForwardPorts': false,
  'remote.restoreForwardedPorts': false,
};

/** The same for tests, which also want nothing to move, linger or be restored. */
export const quietSettings: Settings = {
  ...learnerSettings,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 300,
  'files.hotExit': 'off',
  'git.enabled': false,
  // Suites open what they need; what opens by itself has a test of its own.
  'marginalia.showOnOpen': false,
  'workbench.reduceMotion': 'on',
};

/**
 * Gives a fresh profile its user settings; settings that are already there stay as they are.
 *
 * @param userDataDir a profile in the desktop's layout: the settings lie in `User/settings.json`
 */
export function seedSettings(userDataDir: string, settings: Settings): void {
  const file = join(userDataDir, 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}
