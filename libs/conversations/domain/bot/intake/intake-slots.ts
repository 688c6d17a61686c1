import type { BodyPart } from '../body-part.js';
import type { Laterality } from '../laterality.js';
import type { FoundOrder } from '../flows/found-order.js';
import type { KnowledgeAnswer } from '../knowledge-answer.js';
import type { Modality } from '../modality.js';
import type { PreferredTime } from './preferred-time.js';

/** What the bot may ask for, in the order in which it reads answers. */
export const SLOT_KEYS = [
  'examination',
  'reason',
  'fullName',
  'dateOfBirth',
  'contactDetails',
  'preferredTime',
  'consent',
  'order',
  'modality',
] as const;

export type SlotKey = (typeof SLOT_KEYS)[number];

/** What has been collected so far. */
export interface IntakeSlots {
  readonly examination?: Examination;
  readonly reason?: string;
  readonly fullName?: string;
  /** YYYY-MM-DD */
  readonly dateOfBirth?: string;
  /** Empty when the person declined. */
  readonly contactDetails?: ContactDetails;
  readonly preferredTime?: PreferredTime;
  /** May the practice write about this order in this conversation? */
  readonly consent?: boolean;
  readonly order?: OrderProof;
  /** The kind of examination to prepare for, and what the practice writes about that. */
  readonly modality?: Modality;
  readonly preparation?: KnowledgeAnswer;
}

/** An order that a person speaks of: its number and the patient's date of birth (YYYY-MM-DD), and the order once found. */
export interface OrderProof {
  readonly number?: string;
  readonly birthDate?: string;
  readonly found?: FoundOrder;
}

export interface Examination {
  readonly modality?: Modality;
  /** A known body part, or the person's own words for one the bot does not know. */
  readonly bodyPart?: BodyPart | { readonly other: string };
  readonly laterality?: Laterality;
}

export interface ContactDetails {
  /** Digits, with a leading + when the person gave a country code. */
  readonly phone?: string;
  readonly email?: string;
}
