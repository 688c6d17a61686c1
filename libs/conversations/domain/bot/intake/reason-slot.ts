import { findEntities } from '../find-entities.js';
import { replyWith } from '../reply-with.js';
import { saysNothingOfItsOwn } from '../says-nothing-of-its-own.js';
import type { Slot } from './slot.js';

const LONGEST = 500;

/** Why the examination is needed, in the person's own words: 3 to 500 characters. */
export const reasonSlot: Slot = {
  key: 'reason',
  isFilled: ({ reason }) => reason !== undefined,
  ask: (_, { texts }) => replyWith('intake.askReason', texts.intake.askReason()),
  help: (_, { texts }) => replyWith('intake.helpReason', texts.intake.helpReason()),
  answer: ({ understood }, _, attempts, { texts }) => {
    const text = understood.text.replace(/\s+/g, ' ').trim();
    if (understood.button || !/\p{L}{3}/u.test(text)) return { kind: 'missed' };
    // Whoever does not know a reason twice has none to give: the front desk will ask the referrer.
    if (saysNothingOfItsOwn(understood) && attempts === 0) return { kind: 'missed' };
    if (text.length > LONGEST)
      return {
        kind: 'refused',
        reply: replyWith('intake.reasonTooLong', texts.intake.reasonTooLong(LONGEST)),
      };
    return { kind: 'filled', slots: { reason: text }, certain: false };
  },
  volunteered: ({ understood }, slots, statedOnly) => {
    const [found] = findEntities(understood, 'reason', statedOnly);
    return found && found.value.length <= LONGEST && (slots.reason === undefined || found.stated)
      ? { reason: found.value }
      : null;
  },
  describe: ({ reason }) => reason ?? '',
};
