import type { BotProfile } from '../../../../domain/bot/bot-profile.js';

/** What a call of a model is booked under: replays are told from answers. */
export const purposeOf = (purpose: string, { rehearses }: Pick<BotProfile, 'rehearses'>): string =>
  rehearses ? `replay-${purpose}` : purpose;
