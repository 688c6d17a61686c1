import { Merge, type MergeFacts } from '#kernel';
import { PatientMerged } from '../contracts/events/patient-merged.event.js';
import { PatientUnmerged } from '../contracts/events/patient-unmerged.event.js';
import type { Author } from './author.js';

/** What a merge gave to the survivor. */
export interface MovedBelongings {
  readonly orderIds: readonly string[];
  readonly studyIds: readonly string[];
  readonly identifierIds: readonly string[];
  /** Patients who had been merged into the one that goes. */
  readonly mergedIds: readonly string[];
}

/** That two patients turned out to be one person. */
export class PatientMerge extends Merge<Author, MovedBelongings> {
  static readonly aggregateType = 'patient-merge';

  static of(facts: MergeFacts<Author, MovedBelongings>): PatientMerge {
    const merge = new PatientMerge();
    merge.begin(facts);
    merge.record(new PatientMerged(merge.ids()));
    return merge;
  }

  /** @throws DomainError `imaging.merge-undone` */
  undo(author: Author, reason: string): void {
    this.end(author, reason, 'imaging.merge-undone');
    this.record(new PatientUnmerged(this.ids()));
  }

  private ids(): { patientId: string; fromPatientId: string; mergeId: string } {
    return { patientId: this.survivorId, fromPatientId: this.fromId, mergeId: this.id };
  }
}
