import type { ModerationCategory } from '../../../application/services/moderation.js';

/** What is said in one language that no conversation should hold. The patterns read text as `plainOf` writes it. */
export interface ModerationLanguage {
  readonly patterns: readonly (readonly [ModerationCategory, RegExp])[];
  /** Words of advertising, global; two different ones, or one beside a link, make spam. */
  readonly advertising: RegExp;
}
