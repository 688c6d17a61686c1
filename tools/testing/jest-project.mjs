// Jest for a "type": "module" project on ESM-only Nest: everything is compiled to CommonJS by swc, in tests only.
// Native ESM in Jest is 2 to 3 times slower and has no jest.mock; a test that boots dist guards the difference.
import { existsSync } from 'node:fs';
import { checkout, inCheckout } from '../bootstrap/checkout.mjs';
import { esmPackages } from './esm-packages.mjs';

const swc = (parser, settings) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs', strict: true },
  jsc: { parser, target: 'es2024', keepClassNames: true },
  ...settings,
});
const typescript = swc({ syntax: 'typescript', decorators: true });
typescript.jsc.transform = { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false };
const javascript = swc({ syntax: 'ecmascript' }, { sourceMaps: false });

const esm = [...esmPackages(inCheckout('node_modules'))]
  .map((name) => name.replace(/[.+/]/g, '\\$&'))
  .join('|');

/** What must be true within a time that is a requirement: it runs after the others, with the machine for itself. */
export const TIMED = 'timed';

/** The kinds of tests that need real services, in the order they are run. */
export const serviceKinds = [
  'integration',
  'contract',
  'api',
  'security',
  'browser',
  'clients',
  'e2e',
  TIMED,
];

/**
 * The settings of one kind of tests.
 * @param {string} name as `npm test -- <name>` knows it
 * @param {string[]} testMatch globs from the checkout's root
 * @param {string[]} [ignored] patterns of files to leave out
 */
export function jestProject(name, testMatch, ignored = []) {
  return {
    displayName: name,
    rootDir: checkout,
    roots: ['apps', 'libs', 'migrations', 'test', 'tools']
      .map((folder) => inCheckout(folder))
      .filter(existsSync),
    testEnvironment: 'node',
    // The import table of package.json: `source` is the condition that leads to the TypeScript files.
    testEnvironmentOptions: { customExportConditions: ['isocenter-source', 'node', 'node-addons'] },
    testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/fixtures/', ...ignored],
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/test/architecture/fixtures'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    moduleNameMapper: {
      '^(\\.{1,2}/.*)\\.js$': '$1',
      // Its package.json has these entries for `import` alone.
      '^eld/(\\w+)$': '<rootDir>/node_modules/eld/src/entries/static.$1.js',
    },
    transform: { '^.+\\.ts$': ['@swc/jest', typescript], '^.+\\.m?js$': ['@swc/jest', javascript] },
    transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esm})/)`],
    setupFiles: ['reflect-metadata'],
    restoreMocks: true,
  };
}
