import type { BotProfile } from './bot-profile.js';
import { textsFor } from './texts/texts-for.js';
import type { Voice } from './voice.js';

/** The bot's voice in a language; in its own where none is known. */
export function voiceOf(profile: BotProfile, spoken: string | null): Voice {
  const locale = spoken || profile.locale;
  return { profile, texts: textsFor(locale), locale };
}
