import type { PlatformKey } from '../../../domain/platform-key.js';

/** A person who writes to the practice. */
export class ContactView {
  readonly id!: string;
  readonly version!: number;
  /** As the platform shows it, or as the staff wrote it. */
  readonly name!: string | null;
  /** BCP 47 tag of their app, when the platform tells. */
  readonly locale!: string | null;
  readonly notes!: string | null;
  /** Where they write from. */
  readonly platforms!: PlatformKey[];
  /** When they were last seen, to the hour. */
  readonly lastSeenAt!: Date | null;
  /** Verified for one patient at least. */
  readonly verified!: boolean;
  /** When they allowed the practice to write to them unasked; null while they have not. */
  readonly consentedAt!: Date | null;
  /** The contact who has everything of this one; null for a person of its own. */
  readonly mergedIntoId!: string | null;
  readonly createdAt!: Date;
}
