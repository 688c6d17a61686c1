import { AggregateRoot, conflict, newId } from '#kernel';
import { PatientMerged } from '../contracts/events/patient-merged.event.js';
import { PatientUnmerged } from '../contracts/events/patient-unmerged.event.js';
import type { Author } from './author.js';

/** What a merge gave to the survivor, exactly: this and nothing else goes back when it is undone. */
export interface MovedBelongings {
  readonly orderIds: readonly string[];
  readonly studyIds: readonly string[];
  readonly identifierIds: readonly string[];
  /** Patients who had been merged into the one that goes. */
  readonly mergedIds: readonly string[];
}

/** That two patients turned out to be one person, why, and what moved. It is kept when it is undone. */
export class PatientMerge extends AggregateRoot {
  static readonly aggregateType = 'patient-merge';

  readonly survivorId!: string;
  readonly fromId!: string;
  readonly evidence!: string | null;
  readonly author!: Author;
  readonly moved!: MovedBelongings;
  readonly createdAt!: Date;
  undoneAt!: Date | null;
  undoneBy!: Author | null;
  undoneReason!: string | null;

  static of(
    fields: Pick<PatientMerge, 'survivorId' | 'fromId' | 'evidence' | 'author' | 'moved'>,
  ): PatientMerge {
    const rest = { id: newId(), createdAt: new Date(), undoneAt: null, undoneBy: null, undoneReason: null };
    const merge = Object.assign(new PatientMerge(), fields, rest);
    const { id: mergeId, survivorId: patientId, fromId: fromPatientId } = merge;
    merge.record(new PatientMerged({ patientId, fromPatientId, mergeId }));
    return merge;
  }

  undo(author: Author, reason: string): void {
    if (this.undoneAt) throw conflict('imaging.merge-undone', 'This merge was undone already.');
    this.undoneAt = new Date();
    this.undoneBy = author;
    this.undoneReason = reason;
    const { id: mergeId, survivorId: patientId, fromId: fromPatientId } = this;
    this.record(new PatientUnmerged({ patientId, fromPatientId, mergeId }));
  }
}
