import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Understood } from '../../domain/bot/understood.js';

/** Reads what a message means. Local rules and a small trained model by default; a language model may stand here too. */
export abstract class Understanding {
  /**
   * @param text the message as written; nothing of it may be logged
   * @param locale BCP 47 tag; a language without resources is read as English
   * @param bot whose examples train the intents and whose zone gives "tomorrow" its date
   * @param at when it was written, where that is not now
   */
  abstract understand(text: string, locale: string, bot: BotProfile, at?: Date): Promise<Understood>;
}
