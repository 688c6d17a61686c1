// Unit tests: no database, no network beyond loopback. `npm test -- unit`, or `npx jest libs/kernel`.
import { jestProject, serviceKinds } from './tools/testing/jest-project.mjs';

export default {
  // All of test/ that is no other kind, so that no spec is left out for where it lies.
  ...jestProject('unit', [
    '{apps,libs,migrations,tools}/**/*.spec.{ts,mjs}',
    `test/!(${serviceKinds.join('|')})/**/*.spec.ts`,
  ]),
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Never 'v8': some thirty times slower here.
  coverageProvider: 'babel',
  coverageDirectory: 'coverage',
  collectCoverageFrom: ['{apps,libs}/**/*.ts', '!**/main.ts', '!**/metadata.ts', '!**/testing/**'],
};
