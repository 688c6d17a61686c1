import { createHash } from 'node:crypto';
import type { ExperimentArm } from './experiment-arm.js';

/**
 * The arm that a contact has in an experiment: the same one at every time and place, by chance over contacts, in the shares of
 * the weights, and unrelated to the arm in any other experiment.
 */
export function chooseArm(
  experimentId: string,
  contactId: string,
  arms: readonly ExperimentArm[],
): ExperimentArm | undefined {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  const hash = createHash('sha256').update(`${experimentId}:${contactId}`).digest();
  let place = (hash.readUIntBE(0, 6) / 2 ** 48) * total;
  return arms.find(({ weight }) => (place -= weight) < 0) ?? arms.at(-1);
}
