import { findEntities } from '../find-entities.js';
import { replyWith } from '../reply-with.js';
import { readPersonName } from './person-name.js';
import type { Slot } from './slot.js';

/** The patient's given and family name. */
export const fullNameSlot: Slot = {
  key: 'fullName',
  isFilled: ({ fullName }) => fullName !== undefined,
  ask: (_, { texts }) => replyWith('intake.askFullName', texts.intake.askFullName()),
  help: (_, { texts }) => replyWith('intake.helpFullName', texts.intake.helpFullName()),
  answer: ({ understood }, _, __, { texts }) => {
    if (understood.button) return { kind: 'missed' };
    const [found] = findEntities(understood, 'person-name');
    const reading = readPersonName(found?.value ?? understood.text);
    if (reading.kind === 'name')
      return { kind: 'filled', slots: { fullName: reading.value }, certain: found !== undefined };
    if (reading.kind === 'too-short')
      return {
        kind: 'refused',
        reply: replyWith('intake.fullNameTooShort', texts.intake.fullNameTooShort()),
      };
    return understood.question
      ? { kind: 'missed' }
      : { kind: 'refused', reply: replyWith('intake.fullNameNotAName', texts.intake.fullNameNotAName()) };
  },
  volunteered: ({ understood }) => {
    const [found] = findEntities(understood, 'person-name', true);
    const reading = found ? readPersonName(found.value) : null;
    return reading?.kind === 'name' ? { fullName: reading.value } : null;
  },
  describe: ({ fullName }) => fullName ?? '',
};
