import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inCheckout } from '../bootstrap/checkout.mjs';
import { runStep } from './run-step.mjs';

function totalsIn(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
      JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: numPassedTests,
      // A file that does not even load has no tests that could fail.
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs Jest and counts.
 * @param {string} workspace a folder for its report
 * @param {string[]} args of Jest
 * @param {Record<string, string>} env
 * @returns {Promise<{ok: boolean, totals: {passed: number, failed: number, skipped: number}}>}
 */
export async function runJest(workspace, args, env = {}) {
  const report = join(workspace, 'jest.json');
  rmSync(report, { force: true });
  const bin = inCheckout('node_modules', 'jest', 'bin', 'jest.js');
  const ok = await runStep([bin, '--json', `--outputFile=${report}`, '--passWithNoTests', ...args], env);
  const totals = totalsIn(report);
  // Jest may end badly with every test passed (a threshold, a leak): that is a failure too.
  return { ok, totals: ok || totals.failed > 0 ? totals : { ...totals, failed: 1 } };
}
