import type { Author } from './author.js';

/** To whom studies can be opened: the members of a project, one of the staff, or all who have a role. */
export const GRANTEE_TYPES = ['project', 'user', 'role'] as const;

export type GranteeType = (typeof GRANTEE_TYPES)[number];

export interface Grantee {
  readonly type: GranteeType;
  readonly id: string;
}

/** How studies are opened to somebody. */
export interface GrantTerms {
  /** The patients' earlier studies, too. */
  readonly includePriors: boolean;
  /** Until when; null for as long as it is not revoked. */
  readonly expiresAt: Date | null;
  readonly reason: string | null;
  readonly grantedBy: Author;
}
