import type { Author } from '../../../domain/author.js';
import type { GranteeType } from '../../../domain/study-grant.js';

/** Whom a study is open to, and how. What was granted and revoked before is in the study's history. */
export class StudyGrantView {
  readonly id!: string;
  readonly granteeType!: GranteeType;
  readonly granteeId!: string;
  /** Null when it is not known any more. */
  readonly granteeName!: string | null;
  /** The patient's earlier studies, too. */
  readonly includePriors!: boolean;
  readonly reason!: string | null;
  readonly grantedBy!: Author;
  readonly grantedAt!: Date;
  readonly expiresAt!: Date | null;
  /** It has ended by itself. */
  readonly expired!: boolean;
}
