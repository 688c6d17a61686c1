import { isSamePerson } from './is-same-person.js';
import type { Study } from './study.js';

/** An order that waits for images, of somebody who may be the study's patient. */
export interface OrderCandidate {
  readonly orderId: string;
  readonly accessionNumber: string;
  readonly procedureName: string;
  readonly modality: string | null;
  readonly appointmentAt: Date | null;
  readonly patientId: string;
  readonly patientName: string;
  /** `YYYY-MM-DD`. */
  readonly patientBirthDate: string | null;
  /** The study carries an identifier of this patient. */
  readonly identified: boolean;
}

/** What speaks for an order. */
export const SUGGESTION_REASONS = ['identifier', 'name-and-birth-date', 'modality', 'appointment'] as const;
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number];

export interface OrderSuggestion extends OrderCandidate {
  readonly reasons: readonly SuggestionReason[];
}

/** What is to be known of a study to find its order. */
export type SoughtStudy = Pick<Study, 'patientName' | 'patientBirthDate' | 'studyDate' | 'modalities'> & {
  readonly receivedAt: Date;
};

const DAY_MS = 86_400_000;

/**
 * The orders that a study may answer, those first for which most speaks. Somebody with the study's birth date alone is not
 * meant.
 */
export function suggestOrders(
  study: SoughtStudy,
  candidates: readonly OrderCandidate[],
  days: number,
): OrderSuggestion[] {
  return candidates
    .map((candidate) => ({ ...candidate, reasons: reasonsFor(study, candidate, days) }))
    .filter(({ reasons }) => reasons.some((reason) => PERSONAL.has(reason)))
    .sort((a, b) => b.reasons.length - a.reasons.length || (a.orderId < b.orderId ? -1 : 1));
}

/** The one order for which everything speaks; undefined when there is none, or are several. */
export function probableOrder(suggestions: readonly OrderSuggestion[]): OrderSuggestion | undefined {
  const [only, ...others] = suggestions.filter(
    ({ reasons }) => reasons.includes('modality') && reasons.includes('appointment'),
  );
  return others.length === 0 ? only : undefined;
}

const PERSONAL: ReadonlySet<SuggestionReason> = new Set(['identifier', 'name-and-birth-date']);

function reasonsFor(study: SoughtStudy, candidate: OrderCandidate, days: number): SuggestionReason[] {
  const { patientName: name, patientBirthDate: birthDate, modality, appointmentAt, identified } = candidate;
  // An identifier tells nothing where the name tells otherwise: it was mistyped, or is somebody else's.
  if (!isSamePerson(study, { name, birthDate })) return [];
  const named = study.patientName !== null && study.patientBirthDate !== null && birthDate !== null;
  return [
    ...(identified ? (['identifier'] as const) : []),
    ...(named ? (['name-and-birth-date'] as const) : []),
    ...(modality !== null && study.modalities.includes(modality) ? (['modality'] as const) : []),
    ...(isNear(study, appointmentAt, days) ? (['appointment'] as const) : []),
  ];
}

/** Days are counted generously by one, for the study's date is that of a place and the appointment a moment. */
function isNear(study: SoughtStudy, appointmentAt: Date | null, days: number): boolean {
  if (!appointmentAt) return false;
  const taken = study.studyDate === null ? study.receivedAt : new Date(`${study.studyDate}T12:00:00Z`);
  return Math.abs(taken.getTime() - appointmentAt.getTime()) <= (days + 1) * DAY_MS;
}
