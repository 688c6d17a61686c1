import type { Author } from '../../../domain/author.js';
import type { StudyAction } from '../../../domain/study-history.repository.js';

/** Something that happened to a study. */
export class StudyHappeningView {
  readonly id!: string;
  readonly action!: StudyAction;
  /** Who: a user, an API key, or the system by a rule. */
  readonly author!: Author;
  /** In words of the author. */
  readonly reason!: string | null;
  /** Ids and counts: the order, the merge, the patient before (`fromPatientId`) and after (`patientId`), how many instances. */
  readonly details!: Readonly<Record<string, unknown>>;
  readonly createdAt!: Date;
}
