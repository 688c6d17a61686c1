import type { SeededRandom } from '../../seeded-random.js';
import type { SendFault } from './messenger.js';

/** Shares of all calls that send something; the rest is answered as it should be. */
const SHARES: readonly (readonly [number, (random: SeededRandom) => SendFault])[] = [
  [0.03, () => 'refuse'],
  [0.015, () => 'fail'],
  [0.015, () => 'drop'],
  [0.015, () => 'cut'],
  [0.03, (random) => ({ late: random.between(200, 2_000) })],
];
const AT_ONCE: SendFault = { late: 0 };

/** How so many calls go, one after the other. */
export function sendFaults(random: SeededRandom, calls: number): SendFault[] {
  return Array.from({ length: calls }, () => {
    let rest = random.next();
    for (const [share, fault] of SHARES) {
      if (rest < share) return fault(random);
      rest -= share;
    }
    return AT_ONCE;
  });
}
