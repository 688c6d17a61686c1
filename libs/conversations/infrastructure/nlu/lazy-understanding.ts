import { Understanding } from '../../application/services/understanding.js';
import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Understood } from '../../domain/bot/understood.js';

/** The local understanding, loaded with the first message: only workers ever read one. */
export class LazyUnderstanding extends Understanding {
  private loading?: Promise<Understanding>;

  override async understand(text: string, locale: string, bot: BotProfile, at?: Date): Promise<Understood> {
    this.loading ??= import('./local-understanding.js').then(
      ({ LocalUnderstanding }) => new LocalUnderstanding(),
    );
    return (await this.loading).understand(text, locale, bot, at);
  }
}
