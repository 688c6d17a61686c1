import { consentSlot } from './consent-slot.js';
import { contactDetailsSlot } from './contact-details-slot.js';
import { dateOfBirthSlot } from './date-of-birth-slot.js';
import { examinationSlot } from './examination-slot.js';
import { fullNameSlot } from './full-name-slot.js';
import { modalitySlot } from './modality-slot.js';
import { orderSlot } from './order-slot.js';
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
  order: orderSlot,
  modality: modalitySlot,
};

/** The slots by key. */
export const Slots = { get: (key: SlotKey): Slot => BY_KEY[key] };
