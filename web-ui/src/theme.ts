import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#eef1fc',
  '#dce1f6',
  '#b7c1ec',
  '#8f9ee2',
  '#7083da',
  '#5b70d2',
  '#4a5fc6',
  '#3f52b0',
  '#36469a',
  '#2a377e',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f0f2f5',
  '#e4e7ec',
  '#d5d9e0',
  '#bcc2cc',
  '#98a0ad',
  '#626a77',
  '#474e5a',
  '#2f353f',
  '#1b1f27',
];

const dark: MantineColorsTuple = [
  '#dfe2e8',
  '#c1c6d0',
  '#a3aab7',
  '#7d8593',
  '#4a515e',
  '#363c47',
  '#262b34',
  '#181b21',
  '#121419',
  '#0c0e12',
];

const FONT =
  '"Inter Variable", "Noto Sans Thai Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** The look of everything; Mantine's own close buttons get their accessible name in the reader's language. */
export function themeFor(closeLabel: string) {
  const closeButtonProps = { 'aria-label': closeLabel };
  // The head of a dialog is no second banner of the page.
  const plainHeader = { header: { role: 'presentation' } };
  return createTheme({
    primaryColor: 'ink',
    primaryShade: 8,
    autoContrast: true,
    colors: { ink, gray, dark },
    fontFamily: FONT,
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
    headings: {
      fontFamily: FONT,
      fontWeight: '620',
      sizes: {
        h1: { fontSize: '1.25rem', lineHeight: '1.35' },
        h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
        h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      },
    },
    fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
    defaultRadius: 'md',
    radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
    cursorType: 'pointer',
    components: {
      Button: { defaultProps: { size: 'sm' } },
      // Neither a focusable nothing among the items nor items outside every landmark.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
      Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
      Modal: { defaultProps: { closeButtonProps, attributes: plainHeader, centered: true, radius: 'lg' } },
      Drawer: { defaultProps: { closeButtonProps, attributes: plainHeader } },
      Notification: { defaultProps: { closeButtonProps } },
      Select: {
        defaultProps: { comboboxProps: { shadow: 'md' }, checkIconPosition: 'right', withScrollArea: false },
        // The list of options scrolls itself, so that assistive technology knows what scrolls.
        styles: { options: { maxHeight: 260, overflowY: 'auto' } },
      },
      Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 12 } },
    },
  });
}

/** Mantine's defaults for secondary text and errors fall short of AA contrast on white. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6270',
    '--mantine-color-placeholder': '#69717f',
    '--mantine-color-error': '#b42318',
    '--mantine-color-default-border': '#d5d9e0',
    '--surface-side': '#f6f7f9',
    '--surface-raised': '#ffffff',
    '--surface-sunken': '#f3f4f7',
    '--hairline': '#e4e7ec',
    '--row-hover': '#f5f6fb',
  },
  dark: {
    '--mantine-color-dimmed': '#a3aab7',
    '--mantine-color-placeholder': '#9098a6',
    '--mantine-color-error': '#ff9b92',
    '--mantine-color-default-border': '#363c47',
    '--surface-side': '#121419',
    '--surface-raised': '#1d2128',
    '--surface-sunken': '#14171c',
    '--hairline': '#2a2f39',
    '--row-hover': '#1f232b',
  },
});
