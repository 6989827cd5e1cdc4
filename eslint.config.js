import antfu from '@antfu/eslint-config'
import { directions } from './scripts/lint/directions.ts'

const noClockNoRandom = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'domain has no clock: take the instant as an argument.' },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'domain has no clock: take the instant as an argument.' },
  { selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'domain has no chance: take the value as an argument.' },
]

export default antfu(
  {
    vue: { a11y: true },
    typescript: true,
    markdown: false,
    // web/public is served as it stands, to browsers too old for what we build.
    ignores: ['functions/lib', 'web/dist', 'web/public', '**/*.md', 'scripts/data'],
  },
  {
    files: ['**/*.ts', '**/*.vue', '**/*.mjs'],
    plugins: { project: { rules: { directions } } },
    rules: {
      'project/directions': 'error',
      'max-lines': ['error', { max: 300 }],
      'antfu/top-level-function': 'off',
      'no-console': 'off',
    },
  },
  {
    // Read from the top down; layout of lists and imports is the author's.
    rules: {
      'antfu/reasonable-newline': 'off',
      'antfu/consistent-list-newline': 'off',
      'perfectionist/sort-imports': 'off',
      'perfectionist/sort-named-imports': 'off',
      'import/no-duplicates': 'off',
      'ts/no-use-before-define': ['error', { functions: false, variables: false }],
      'style/quote-props': 'off',
      'jsdoc/check-param-names': 'off',
      'antfu/consistent-chaining': 'off',
      // Vietnamese letters lie in ranges that look obscure elsewhere.
      'regexp/no-obscure-range': 'off',
      // A control inside its label needs no id.
      'vue-a11y/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noClockNoRandom],
      'no-restricted-globals': ['error', 'process', 'crypto', 'performance', 'window', 'document'],
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'antfu/no-top-level-await': 'off', 'node/prefer-global/process': 'off', 'node/prefer-global/buffer': 'off' } },
)
