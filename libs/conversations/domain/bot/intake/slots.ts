import { consentSlot } from './consent-slot.js';
import { contactDetailsSlot } from './contact-details-slot.js';
import { dateOfBirthSlot } from './date-of-birth-slot.js';
import { examinationSlot } from './examination-slot.js';
import { fullNameSlot } from './full-name-slot.js';
import { SLOT_KEYS } from './intake-slots.js';
import type { SlotKey } from './intake-slots.js';
import { preferredTimeSlot } from './preferred-time-slot.js';
import { reasonSlot } from './reason-slot.js';
import type { Slot } from './slot.js';

const BY_KEY: Readonly<Record<SlotKey, Slot>> = {
  examination: examinationSlot,
  reason: reasonSlot,
  fullName: fullNameSlot,
  dateOfBirth: dateOfBirthSlot,
  contactDetails: contactDetailsSlot,
  preferredTime: preferredTimeSlot,
  consent: consentSlot,
};

/** The slots of the intake by key, and in the order of the questions. */
export const Slots = {
  get: (key: SlotKey): Slot => BY_KEY[key],
  inOrder: SLOT_KEYS.map((key) => BY_KEY[key]) as readonly Slot[],
};
