// Every rule is an error and nothing can be switched off in a file: an exception is a decision, made here.
import tseslint from 'typescript-eslint';
import { coreRules } from './tools/eslint/core-rules.mjs';
import { plugin } from './tools/eslint/plugin.mjs';
import { restrictedImports } from './tools/eslint/restricted-imports.mjs';
import { coveredByTypeScript, typescriptRules } from './tools/eslint/typescript-rules.mjs';

const NODE_GLOBALS =
  'AbortController AbortSignal Buffer TextDecoder TextEncoder URL URLSearchParams WebSocket clearInterval clearTimeout ' +
  'console fetch performance process queueMicrotask setImmediate setInterval setTimeout structuredClone';
const TEST_GLOBALS = 'afterAll afterEach beforeAll beforeEach describe expect it jest';
const readonly = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const SPECS = ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.browser-spec.ts'];
const TEST_CODE = [...SPECS, 'test/**/*.ts', '**/testing/**/*.ts'];
const restrict = (files, option, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', option] },
});

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      '.data/',
      'coverage/',
      '**/metadata.ts',
      '**/webchat-widget.js',
      'test/architecture/fixtures/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { plugins: { isocenter: plugin }, rules: coreRules },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { sourceType: 'module', globals: readonly(NODE_GLOBALS) },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  { files: ['tools/**/*.{spec,int-spec}.mjs'], languageOptions: { globals: readonly(TEST_GLOBALS) } },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...coveredByTypeScript, ...typescriptRules, 'isocenter/no-process-env': 'error' },
  },
  // A mock's method is called without its object, a matcher answers `any`, and a wrong value is the point of many a test.
  {
    files: TEST_CODE,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'isocenter/no-process-env': 'off',
    },
  },
  // A declaration for a package without types says what it has, used here or not.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  {
    files: ['**/*.{spec,int-spec,browser-spec}.{ts,mjs}', 'test/**/*.ts'],
    rules: { 'isocenter/no-unrun-tests': 'error' },
  },
  { files: ['libs/platform/config/**/*.ts'], rules: { 'isocenter/no-process-env': 'off' } },
  // The last that fits holds: from the widest place to the narrowest.
  restrict(['{apps,libs,migrations}/**/*.ts'], restrictedImports.everywhere, ['libs/kernel/**']),
  restrict(['libs/*/**/*.ts'], restrictedImports.contexts, ['libs/{kernel,platform}/**', ...SPECS]),
  restrict(['libs/*/{contracts,domain,application,presentation}/**/*.ts'], restrictedImports.innerLayers, [
    'libs/{kernel,platform}/**',
    ...SPECS,
  ]),
);
