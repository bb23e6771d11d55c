import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The accent. White on its eighth shade, and that shade on white, have a contrast of 5.3 to 1. */
const teal: MantineColorsTuple = ['#e8f6f1', '#cdece0', '#a3dcc7', '#72c9aa', '#45b48c', '#1f9c72', '#0f8a63', '#0b7a57', '#086346', '#054a35'];
/** For what cannot be taken back: white on its eighth shade has a contrast of 5.3 to 1. */
const red: MantineColorsTuple = ['#fff5f5', '#ffe3e3', '#ffc9c9', '#ffa8a8', '#ff8787', '#f26a6a', '#e04a4a', '#c93030', '#b32626', '#8f1d1d'];
/** A neutral scale with a breath of blue. */
const gray: MantineColorsTuple = ['#f7f8f9', '#f1f3f4', '#e6e9ec', '#d8dce0', '#c3c9cf', '#9aa2ab', '#737c86', '#59626c', '#3b434c', '#20262d'];
/** From the text on dark to the ground under everything. */
const dark: MantineColorsTuple = ['#d6dae0', '#b4bac3', '#98a0ab', '#5f6772', '#3a4048', '#2b3037', '#23272d', '#17191d', '#121417', '#0c0e10'];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  colors: { teal, red, gray, dark },
  white: '#ffffff',
  black: '#1a2027',
  fontFamily: '\'Inter Variable\', system-ui, -apple-system, \'Segoe UI\', Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, \'SF Mono\', Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '14px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Fields and buttons have the letters of the text around them.
    Button: { defaultProps: { size: 'sm' }, vars: () => ({ root: { '--button-fz': '0.875rem' } }) },
    Input: { vars: () => ({ wrapper: { '--input-fz': '0.875rem' } }) },
    InputWrapper: { vars: () => ({ label: { '--input-label-size': '0.8125rem' }, description: { '--input-description-size': '0.75rem' }, error: { '--input-error-size': '0.75rem' } }) },
    Text: { defaultProps: { size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Popover: { defaultProps: { shadow: 'md' } },
    // The placeholder that takes the first focus is no item, which a menu must not have.
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-start', withInitialFocusPlaceholder: false } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } }, styles: { title: { fontSize: '1rem', fontWeight: 650 } } },
    // The head of a dialog is no landmark of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    // Its own ground is that of the page in the dark.
    Pill: { styles: { root: { background: 'var(--sw-line)' } } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** Where Mantine's own shades are too pale to read (4.5 to 1 at least), and the few colours that say something. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--sw-header': '52px',
    '--sw-rail': '196px',
    '--sw-drawer': '400px',
  },
  light: {
    '--mantine-color-dimmed': '#5d6670',
    '--mantine-color-placeholder': '#68717b',
    '--mantine-color-error': '#c22b2b',
    '--mantine-color-anchor': '#0b7a57',
    '--mantine-color-default-border': '#d8dce0',
    '--sw-rail-ground': '#f6f7f8',
    '--sw-line': '#e6e9ec',
    '--sw-quiet': '#f6f7f8',
    '--sw-hover': '#f7f8f9',
    '--sw-chosen': '#e8f6f1',
    '--sw-chosen-text': '#086346',
    '--sw-good': '#0b7a57',
    '--sw-bad': '#c22b2b',
    '--sw-warn': '#94590a',
    '--sw-info': '#1c66b8',
  },
  dark: {
    '--mantine-color-body': '#17191d',
    '--mantine-color-text': '#d6dae0',
    '--mantine-color-dimmed': '#98a0ab',
    '--mantine-color-placeholder': '#8b939e',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-anchor': '#4cc79c',
    '--mantine-color-default': '#1f2328',
    '--mantine-color-default-hover': '#262b31',
    '--mantine-color-default-border': '#3a4048',
    '--sw-rail-ground': '#1c1f24',
    '--sw-line': '#2b3037',
    '--sw-quiet': '#1f2328',
    '--sw-hover': '#1d2025',
    '--sw-chosen': '#17302a',
    '--sw-chosen-text': '#72d5b1',
    '--sw-good': '#4cc79c',
    '--sw-bad': '#ff8a80',
    '--sw-warn': '#e5b567',
    '--sw-info': '#74b3f5',
  },
});

/** The key is read by public/scheme.js, too. */
export const schemeManager = localStorageColorSchemeManager({ key: 'switchhook.scheme' });
