import type { BodyPart } from '../body-part.js';
import type { Laterality } from '../laterality.js';
import type { Modality } from '../modality.js';
import type { ContactDetails } from './intake-slots.js';
import type { PreferredTime } from './preferred-time.js';

/** A confirmed request for an imaging order, as the person gave it; the front desk checks it against the patient. */
export interface OrderRequest {
  /** The examination in words, in the conversation's language: "MRI of the left knee". */
  readonly examination: string;
  readonly modality: Modality;
  /** DICOM Body Part Examined (PS3.16 annex L); absent when not named or not known to us. */
  readonly bodyPart?: BodyPart;
  readonly laterality?: Laterality;
  readonly reason: string;
  readonly fullName: string;
  /** YYYY-MM-DD */
  readonly dateOfBirth: string;
  readonly contactDetails: ContactDetails;
  readonly preferredTime: PreferredTime;
  /** The practice may write about this order in this conversation. */
  readonly consent: boolean;
}
