import { SeededRandom } from '#test/faults/seeded-random';
import type { FuzzTarget } from './fuzz-target.js';

const TARGETS: readonly FuzzTarget[] = ['parser', 'stow', 'dimse'];

/** The random numbers of one case: the same whenever it runs, alone or among others. */
export function caseRandom(seed: number, target: FuzzTarget, number: number): SeededRandom {
  const mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  return new SeededRandom(mixed ^ (TARGETS.indexOf(target) << 29));
}
