import { causationIsATree } from './causation-is-a-tree.js';
import { deliveriesEnd } from './deliveries-end.js';
import { effectsHappenOnce } from './effects-happen-once.js';
import { eventsAreFannedOut } from './events-are-fanned-out.js';
import { eventsHaveCommands } from './events-have-commands.js';
import type { Invariant } from './invariant.js';
import { lanesKeepOrder } from './lanes-keep-order.js';
import { nothingLeaks, type SessionLimits } from './nothing-leaks.js';
import { sealsVerify } from './seals-verify.js';

/** What must be true whatever the system was asked to do. */
export function everyInvariant(limits: SessionLimits): Invariant[] {
  return [
    eventsHaveCommands,
    eventsAreFannedOut,
    deliveriesEnd,
    effectsHappenOnce,
    lanesKeepOrder,
    causationIsATree,
    sealsVerify,
    nothingLeaks(limits),
  ];
}
