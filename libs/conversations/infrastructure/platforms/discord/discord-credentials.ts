import { z } from 'zod';

/** What opens a Discord channel, all from the developer portal: the application's id and public key, and its bot's token. */
export const discordCredentials = z.strictObject({
  applicationId: z.string().regex(/^\d{17,20}$/, "must be the application's id: 17 to 20 digits"),
  publicKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "must be the application's public key: 64 hexadecimal digits"),
  botToken: z
    .string()
    .regex(
      /^[\w-]{10,60}\.[\w-]{4,20}\.[\w-]{20,120}$/,
      "must be the bot's token: three parts with points between",
    ),
});

export type DiscordCredentials = z.infer<typeof discordCredentials>;
