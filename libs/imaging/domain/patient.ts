import { isDeepStrictEqual } from 'node:util';
import { AggregateRoot, conflict, newId } from '#kernel';
import { PatientChanged } from '../contracts/events/patient-changed.event.js';
import { newPatientNumber } from './patient-number.js';
import { searchKey } from './search-key.js';

export type Sex = 'female' | 'male' | 'other';

/** What is known of a person who is examined. */
export interface PatientFacts {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** The practice's own number for the patient, Patient ID (0010,0020) on the scanners. */
  readonly number: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Agrees to be written to about appointments and results. */
  readonly contactConsent: boolean;
}

/** A person who is examined. */
export class Patient extends AggregateRoot {
  static readonly aggregateType = 'patient';

  name!: string;
  /** The name as searches compare it. */
  nameKey!: string | null;
  birthDate!: string | null;
  sex!: Sex | null;
  number!: string | null;
  phone!: string | null;
  email!: string | null;
  contactConsent!: boolean;
  /** Staff have checked who it is; false for what somebody wrote on a messenger. */
  verified!: boolean;
  /** The contact on a messenger who named this patient. */
  readonly contactId!: string | null;
  mergedIntoId!: string | null;
  /** Nothing of this patient is deleted, however long it was kept. */
  legalHold!: boolean;
  readonly createdAt!: Date;

  /** A patient whom staff or another system of the practice add. */
  static add(facts: PatientFacts): Patient {
    return Patient.make(facts, true, null);
  }

  /** A patient as a person on a messenger described them. */
  static describe(facts: PatientFacts, contactId: string): Patient {
    return Patient.make(facts, false, contactId);
  }

  private static make(facts: PatientFacts, verified: boolean, contactId: string | null): Patient {
    const own = { id: newId(), verified, contactId, mergedIntoId: null, createdAt: new Date() };
    const nameKey = searchKey(facts.name);
    return Object.assign(new Patient(), facts, own, { nameKey, legalHold: false });
  }

  /** Corrects or completes what is known; `verified` says that staff have checked it. */
  change(facts: Partial<PatientFacts & { verified: boolean }>): void {
    this.refuseWhenMerged();
    const before = this.identity;
    Object.assign(this, facts);
    this.nameKey = searchKey(this.name);
    if (!isDeepStrictEqual(this.identity, before)) this.record(new PatientChanged({ patientId: this.id }));
  }

  /**
   * Has a number from now on, and keeps the one that there is.
   *
   * @param own one that the practice calls them by already
   */
  giveNumber(own: string | undefined): void {
    if (this.number === null) this.change({ number: own ?? newPatientNumber() });
  }

  /** Has all that is the patient's kept, or no longer. */
  hold(held: boolean): void {
    this.refuseWhenMerged();
    this.legalHold = held;
  }

  /** Turns out to be the same person as another patient, who keeps the orders and studies. */
  mergeInto(survivor: Patient): void {
    this.refuseWhenMerged();
    survivor.refuseWhenMerged();
    if (survivor.id === this.id) {
      throw conflict('imaging.patient-same', 'A patient cannot be merged with itself.');
    }
    this.mergedIntoId = survivor.id;
    if (survivor.number === null && this.number !== null) survivor.change({ number: this.number });
    // What must be kept must be kept of the one who has it now.
    survivor.legalHold ||= this.legalHold;
  }

  /** Is a person of their own again. */
  splitFrom(survivor: Patient): void {
    if (survivor.mergedIntoId || this.mergedIntoId !== survivor.id) {
      throw conflict(
        'imaging.merge-continued',
        'The patient who stayed was merged into another one since. Undo that merge first.',
      );
    }
    this.mergedIntoId = null;
    // The one that the survivor took over with the rest.
    if (survivor.number === this.number) survivor.change({ number: null });
  }

  /** May be changed: is not part of another patient. */
  expectLiving(): void {
    this.refuseWhenMerged();
  }

  /** What others show of a patient. */
  private get identity() {
    return [this.name, this.birthDate, this.sex, this.number];
  }

  private refuseWhenMerged(): void {
    if (this.mergedIntoId) {
      throw conflict('imaging.patient-merged', 'This patient was merged into another one. Change that one.');
    }
  }
}
