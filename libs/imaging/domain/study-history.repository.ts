import type { Author } from './author.js';
import type { Study } from './study.js';

/** What can happen to a study besides that it grows. */
export type StudyAction =
  | 'matched'
  | 'unmatched'
  | 'moved'
  | 'deleted'
  | 'restored'
  | 'held'
  | 'released'
  | 'access-granted'
  | 'access-revoked';

export interface StudyHappening {
  readonly study: Pick<Study, 'id' | 'studyInstanceUid'>;
  readonly action: StudyAction;
  readonly author: Author;
  /** In words of a person, or null. */
  readonly reason: string | null;
  /** Ids and counts; no names. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What happened to studies, by whom and why. Nothing in it is ever changed, and it outlives the study. */
export abstract class StudyHistoryRepository {
  abstract add(happening: StudyHappening): Promise<void>;
  /** The same for several studies at once. */
  abstract addToAll(
    studyIds: readonly string[],
    action: StudyAction,
    author: Author,
    reason: string | null,
    details: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}
