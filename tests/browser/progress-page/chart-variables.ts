import type { ThemeName } from '../reader-page/themes.ts';

/** What the themes say of plots, which only this page has. */
export const chartVariables: Record<ThemeName, Record<string, string>> = {
  dark: { 'charts-blue': '#59a4f9', 'charts-orange': '#d18616', 'charts-red': '#f85149' },
  light: { 'charts-blue': '#0063d3', 'charts-orange': '#d18616', 'charts-red': '#e51400' },
  highContrastDark: { 'charts-blue': '#59a4f9', 'charts-orange': '#d18616', 'charts-red': '#f48771' },
  highContrastLight: { 'charts-blue': '#1a85ff', 'charts-orange': '#d18616', 'charts-red': '#b5200d' },
};
