import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import { amber, ember, evergreen, night, paper, stone } from './palette.ts'

const close = { closeButtonProps: { 'aria-label': 'Close' } }

/** How Grove looks. Text is 15 px and more; corners are soft; nothing moves for those who ask for stillness. */
export const theme = createTheme({
  colors: { evergreen, gray: stone, dark: night, red: ember, yellow: amber },
  primaryColor: 'evergreen',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25', fontWeight: '650' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: {
        ...close,
        centered: true,
        radius: 'lg',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4, blur: 2 },
      },
    },
    Notification: { defaultProps: { ...close, radius: 'md' } },
    PasswordInput: {
      defaultProps: {
        visibilityToggleFocusable: true,
        visibilityToggleButtonProps: { 'aria-label': 'Show or hide what is typed' },
      },
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})

/** Colours by role, for what the component library gives too little contrast (less than 4.5 to 1). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': paper.light,
    '--mantine-color-text': 'var(--mantine-color-gray-9)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-4)',
    '--grove-surface': '#ffffff',
    '--grove-sunken': 'var(--mantine-color-gray-1)',
    '--grove-line': 'var(--mantine-color-gray-2)',
    '--grove-field-line': 'var(--mantine-color-gray-5)',
    '--grove-accent': 'var(--mantine-color-evergreen-7)',
    '--grove-accent-soft': 'var(--mantine-color-evergreen-0)',
    '--grove-accent-edge': 'var(--mantine-color-evergreen-2)',
    '--grove-attention': 'var(--mantine-color-yellow-8)',
    '--grove-attention-soft': 'var(--mantine-color-yellow-0)',
    '--grove-attention-edge': 'var(--mantine-color-yellow-2)',
    '--grove-danger': 'var(--mantine-color-red-7)',
    '--grove-danger-soft': 'var(--mantine-color-red-0)',
    '--grove-danger-edge': 'var(--mantine-color-red-2)',
    '--grove-dawn': '#eef4ee',
    '--grove-trees': '#cfe0d4',
  },
  dark: {
    '--mantine-color-body': paper.dark,
    '--mantine-color-text': 'var(--mantine-color-dark-0)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-3)',
    '--mantine-color-error': 'var(--mantine-color-red-3)',
    '--mantine-color-anchor': 'var(--mantine-color-evergreen-3)',
    '--mantine-color-default-border': 'var(--mantine-color-dark-4)',
    '--grove-surface': 'var(--mantine-color-dark-6)',
    '--grove-sunken': 'var(--mantine-color-dark-8)',
    '--grove-line': 'var(--mantine-color-dark-5)',
    '--grove-field-line': '#767d76',
    '--grove-accent': 'var(--mantine-color-evergreen-3)',
    '--grove-accent-soft': '#20302a',
    '--grove-accent-edge': '#2f463b',
    '--grove-attention': 'var(--mantine-color-yellow-3)',
    '--grove-attention-soft': '#2b2418',
    '--grove-attention-edge': '#57462a',
    '--grove-danger': 'var(--mantine-color-red-3)',
    '--grove-danger-soft': '#2f1e1b',
    '--grove-danger-edge': '#5c342c',
    '--grove-dawn': '#16211b',
    '--grove-trees': '#1d3026',
  },
})
