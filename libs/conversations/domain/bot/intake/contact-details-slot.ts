import { ButtonId } from '../button-id.js';
import { findEntities } from '../find-entities.js';
import { means } from '../means.js';
import { replyWith } from '../reply-with.js';
import type { Understood } from '../understood.js';
import type { ContactDetails, IntakeSlots } from './intake-slots.js';
import type { Slot } from './slot.js';

/** A phone number or e-mail address: optional, unless the person does not want to be written to in the chat. */
export const contactDetailsSlot: Slot = {
  key: 'contactDetails',
  isFilled: ({ contactDetails, consent }) =>
    contactDetails !== undefined && (consent !== false || !isEmpty(contactDetails)),
  ask: (slots, { texts }) =>
    isRequired(slots)
      ? replyWith('intake.askContactDetailsWithoutConsent', texts.intake.askContactDetailsWithoutConsent())
      : replyWith('intake.askContactDetails', texts.intake.askContactDetails(), [
          { id: ButtonId.of('skip', 'contactDetails'), label: texts.labels.skip },
        ]),
  help: (slots, { texts }) =>
    isRequired(slots)
      ? replyWith('intake.helpContactDetailsRequired', texts.intake.helpContactDetailsRequired())
      : replyWith('intake.helpContactDetails', texts.intake.helpContactDetails(), [
          { id: ButtonId.of('skip', 'contactDetails'), label: texts.labels.skip },
        ]),
  answer: ({ understood }, slots) => {
    const found = read(understood, false);
    if (found)
      return {
        kind: 'filled',
        slots: { contactDetails: { ...slots.contactDetails, ...found } },
        certain: true,
      };
    const declined = means(understood, ['skip', 'deny', 'unsure']);
    return declined && !isRequired(slots)
      ? { kind: 'filled', slots: { contactDetails: {} }, certain: true }
      : { kind: 'missed' };
  },
  volunteered: ({ understood }, slots, statedOnly) => {
    const found = read(understood, statedOnly);
    return found ? { contactDetails: { ...slots.contactDetails, ...found } } : null;
  },
  describe: ({ contactDetails }, { texts }) =>
    [contactDetails?.phone, contactDetails?.email].filter(Boolean).join(', ') || texts.labels.notGiven,
};

const isEmpty = (details: ContactDetails): boolean => !details.phone && !details.email;
const isRequired = (slots: IntakeSlots): boolean => slots.consent === false;

function read(understood: Understood, statedOnly: boolean): ContactDetails | null {
  const phone = findEntities(understood, 'phone', statedOnly)[0]?.value;
  const email = findEntities(understood, 'email', statedOnly)[0]?.value;
  return phone || email ? { ...(phone ? { phone } : {}), ...(email ? { email } : {}) } : null;
}
