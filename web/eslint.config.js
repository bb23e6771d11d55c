import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which folders a folder may import from; what is not listed here stands above all of them. */
const ARROWS = {
  api: ['live', 'ui', 'features', 'pages'],
  i18n: ['live', 'ui', 'features', 'pages'],
  live: ['ui', 'features', 'pages'],
  ui: ['features', 'pages'],
  features: ['pages'],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.gen.ts'] },
  js.configs.recommended,
  stylistic.configs.customize({ indent: 2, quotes: 'single', semi: true, jsx: true, arrowParens: false, braceStyle: '1tbs' }),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // TanStack Router tells where to go by throwing a redirect.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] }],
      // The first field of the pages at the door is what the person came for.
      'jsx-a11y/no-autofocus': 'off',
      'max-lines': ['warn', 400],
      'no-console': 'error',
    },
  },
  ...Object.entries(ARROWS).map(([folder, forbidden]) => ({
    files: [`src/${folder}/**`],
    ignores: ['**/*.test.*'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ group: forbidden.map(name => `@/${name}/*`), message: `${folder} knows nothing of what stands on it.` }],
      }],
    },
  })),
  { files: ['*.js', 'scripts/**'], languageOptions: { globals: globals.node } },
  { files: ['public/**'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  { rules: { '@stylistic/max-statements-per-line': 'off', '@stylistic/jsx-max-props-per-line': 'off', '@stylistic/arrow-parens': ['error', 'as-needed'], '@stylistic/jsx-one-expression-per-line': 'off', '@stylistic/multiline-ternary': 'off' } },
);
