import type { InboundSender } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import type { DiscordUser } from './discord-message-object.js';

/** @param locale of their app, which only interactions tell */
export const senderOf = (user: DiscordUser, locale?: string | null): InboundSender => ({
  id: user.id,
  name: storableText(user.global_name ?? user.username ?? '', 200) || null,
  // Discord's es-419 is Spanish for a region that our tags do not have.
  locale: /^[a-z]{2,3}(?:-[A-Z]{2})?(?=-|$)/.exec(locale ?? '')?.[0] ?? null,
});
