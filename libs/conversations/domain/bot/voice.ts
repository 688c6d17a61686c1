import type { BotProfile } from './bot-profile.js';
import type { Texts } from './texts/texts.js';

/** In whose name and in which language the bot speaks. */
export interface Voice {
  readonly profile: BotProfile;
  readonly texts: Texts;
  readonly locale: string;
}
