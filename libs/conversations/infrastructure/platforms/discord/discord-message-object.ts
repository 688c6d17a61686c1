import { z } from 'zod';
import { snowflake } from './snowflake.js';

export const discordUser = z.object({
  id: snowflake,
  username: z.string().nullish(),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
  system: z.boolean().nullish(),
});

const attachment = z.object({
  url: z.string(),
  filename: z.string().nullish(),
  content_type: z.string().nullish(),
  size: z.number().nullish(),
  /** Only of voice messages: the seconds they last. */
  duration_secs: z.number().nullish(),
  waveform: z.string().nullish(),
});

const sticker = z.object({ id: snowflake, name: z.string().nullish(), format_type: z.number().nullish() });

/** What a message says; a forwarded one holds another. */
const content = z.object({
  content: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  sticker_items: z.array(sticker).nullish(),
  mentions: z.array(discordUser).nullish(),
});

/**
 * The parts that are read of a message ("Message Object"), as the Gateway and the REST API tell it. Everything else may
 * come and go: unknown fields are ignored.
 */
export const discordMessageObject = content.extend({
  id: snowflake,
  channel_id: snowflake,
  channel_type: z.number().nullish(),
  guild_id: z.string().nullish(),
  author: discordUser.nullish(),
  webhook_id: z.string().nullish(),
  type: z.number().nullish(),
  timestamp: z.iso.datetime({ offset: true }).nullish(),
  edited_timestamp: z.iso.datetime({ offset: true }).nullish(),
  message_snapshots: z.array(z.object({ message: content })).nullish(),
});

export type DiscordUser = z.infer<typeof discordUser>;
export type DiscordContent = z.infer<typeof content>;
export type DiscordMessageObject = z.infer<typeof discordMessageObject>;
