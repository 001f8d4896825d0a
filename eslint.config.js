import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { basename } from 'node:path';
import tseslint from 'typescript-eslint';

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const WORD = /\p{L}/u;
const SPOKEN_ATTRIBUTES = [
  'alt',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
];

/** The three habits no published rule keeps for us. */
const house = {
  rules: {
    'kebab-case-file': {
      create: (context) => ({
        Program(node) {
          const name = basename(context.filename);
          if (!/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name)) {
            context.report({ node, message: `File names are kebab-case: ${name}` });
          }
        },
      }),
    },
    'no-untranslated-text': {
      create(context) {
        const refuse = (node, text) => {
          context.report({ node, message: `Text for people lives in strings, not in code: ${text.trim().slice(0, 40)}` });
        };
        const refuseWords = (node, text) => {
          if (WORD.test(text)) refuse(node, text);
        };
        const refuseChinese = (node, text) => {
          if (CJK.test(text)) refuse(node, text);
        };
        return {
          JSXText: (node) => refuseWords(node, node.value),
          'JSXElement > JSXExpressionContainer > Literal': (node) => refuseWords(node, String(node.value)),
          JSXAttribute(node) {
            const spoken = SPOKEN_ATTRIBUTES.includes(node.name.name);
            if (spoken && node.value?.type === 'Literal') refuseWords(node, String(node.value.value));
          },
          Literal: (node) => refuseChinese(node, String(node.value)),
          TemplateElement: (node) => refuseChinese(node, node.value.raw),
        };
      },
    },
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'test-results/', 'playwright-report/', 'public/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { house },
    rules: {
      'house/kebab-case-file': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only; a feature.ts is the one default.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        { selector: 'TSEnumDeclaration', message: 'A list of strings as const instead of an enum.' },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      ...reactHooks.configs.recommended.rules,
      'house/no-untranslated-text': 'error',
    },
  },
  {
    files: ['src/features/*/feature.ts', '*.config.{ts,js}', '.size-limit.js', 'tests/**/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/server/main.ts', 'src/server/demo.ts', 'src/server/dev.ts', 'src/server/admin/**/*.ts', 'tests/**/*.ts', 'tests/**/*.tsx'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx,js}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['eslint.config.js'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
