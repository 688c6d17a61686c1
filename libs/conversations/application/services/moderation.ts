export const MODERATION_CATEGORIES = ['abuse', 'sexual', 'threat', 'self-harm', 'spam'] as const;

export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number];

export interface ModerationResult {
  readonly flagged: boolean;
  /** What the text holds, in the order of `MODERATION_CATEGORIES`; empty when it is not flagged. */
  readonly categories: readonly ModerationCategory[];
}

/** Finds what no conversation with a practice should hold. Names of body parts and of diseases are never flagged. */
export abstract class Moderation {
  /**
   * @param text a message of a person, or a draft of the bot's own answer; nothing of it may be logged
   * @param locale BCP 47 tag; what is known of other languages is looked for too, since people insult in any
   */
  abstract check(text: string, locale: string): Promise<ModerationResult>;
}
