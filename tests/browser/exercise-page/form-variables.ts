import type { ThemeName } from '../reader-page/themes.ts';

/** What the themes say of fields and verdicts, which only this page has. */
export const formVariables: Record<ThemeName, Record<string, string>> = {
  dark: {
    'input-background': '#313131',
    'input-foreground': '#cccccc',
    'input-border': '#3c3c3c',
    'dropdown-background': '#313131',
    'dropdown-foreground': '#cccccc',
    'charts-green': '#89d185',
    'charts-red': '#f14c4c',
    'button-secondaryHoverBackground': '#2b2b2b',
  },
  light: {
    'input-background': '#ffffff',
    'input-foreground': '#3b3b3b',
    'input-border': '#cecece',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#3b3b3b',
    'charts-green': '#388a34',
    'charts-red': '#e51400',
    'button-secondaryHoverBackground': '#cccccc',
  },
  highContrastDark: {
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'input-border': '#6fc3df',
    'dropdown-background': '#000000',
    'dropdown-foreground': '#ffffff',
  },
  highContrastLight: {
    'input-background': '#ffffff',
    'input-foreground': '#292929',
    'input-border': '#0f4a85',
    'dropdown-background': '#ffffff',
    'dropdown-foreground': '#292929',
  },
};
