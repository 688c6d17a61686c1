import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What opens a Telegram channel. The secret token is made up unless given: 1 to 256 of A-Z, a-z, 0-9, _ and -. */
export const telegramCredentials = z.strictObject({
  botToken: z
    .string()
    .regex(/^\d{1,20}:[\w-]{1,200}$/, 'must be a bot token of BotFather: digits, a colon, letters'),
  secretToken: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, _ or -')
    .default(() => randomBytes(32).toString('base64url')),
});

export type TelegramCredentials = z.infer<typeof telegramCredentials>;
