import type { IntakeSlots } from '../intake/intake-slots.js';
import { replyWith } from '../reply-with.js';
import type { Voice } from '../voice.js';
import type { LookedUp } from './flow.js';
import type { Lookups } from './lookups.js';

/** Finds the order that a person named and proved to be theirs; one that is not there is asked for again. */
export async function lookUpOrder(
  slots: IntakeSlots,
  lookups: Lookups,
  { texts }: Voice,
): Promise<LookedUp | null> {
  if (!slots.order) return knownOrder(slots, lookups);
  const { number, birthDate, found } = slots.order;
  if (!number || !birthDate || found) return null;
  const order = await lookups.order({ number, birthDate });
  const { order: _, ...others } = slots;
  // Which of the two is wrong is not said: that would help somebody to guess.
  return order
    ? {
        slots: { ...others, order: { number, birthDate, found: order } },
        replies: [],
        missed: false,
        proven: order,
      }
    : {
        slots: others,
        replies: [replyWith('flows.orderNotFound', texts.flows.orderNotFound())],
        missed: true,
      };
}

/** Whoever is verified need not prove the only order that it can be. */
async function knownOrder(slots: IntakeSlots, lookups: Lookups): Promise<LookedUp | null> {
  const [order, ...others] = await lookups.openOrders();
  if (!order || others.length > 0) return null;
  return { slots: { ...slots, order: { number: order.number, found: order } }, replies: [], missed: false };
}
