// Tests on real PostgreSQL and Redis, which `npm test` starts and names in TEST_DATABASE_URL and TEST_REDIS_URL.
import { checkout, inCheckout } from './tools/bootstrap/checkout.mjs';
import { jestProject, serviceKinds } from './tools/testing/jest-project.mjs';

const TESTS_OF = {
  integration: ['test/integration/**/*.spec.ts', '{libs,tools}/**/*.int-spec.{ts,mjs}'],
  // In a headless Chromium, which the machine must have: see test/support/browser.ts.
  browser: ['libs/**/*.browser-spec.ts'],
};
/** Specs of Redis alone are named so; the others go through the kinds of engine that they find. */
const withoutRedis = process.env.TEST_REDIS_URL ? [] : ['\\.redis\\.(int-)?spec\\.ts$'];

export default {
  rootDir: checkout,
  projects: serviceKinds.map((name) =>
    jestProject(name, TESTS_OF[name] ?? [`test/${name}/**/*.spec.ts`], withoutRedis),
  ),
  cacheDirectory: inCheckout('node_modules', '.cache', 'jest'),
  testTimeout: 30_000,
};
