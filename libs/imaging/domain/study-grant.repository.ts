import type { Grantee, GrantTerms } from './study-grant.js';

/** Who may see single studies. One grant for a study and a grantee: a new one replaces it. */
export abstract class StudyGrantRepository {
  abstract grant(studyIds: readonly string[], grantee: Grantee, terms: GrantTerms): Promise<void>;
  /** Answers the ids of the studies that were open to the grantee. */
  abstract revoke(studyIds: readonly string[], grantee: Grantee): Promise<string[]>;
}
