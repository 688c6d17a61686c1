import type { DiscordInteraction } from './discord-interaction.js';

const WITH_THE_BOT = 1;

/** Whether an interaction happened in the direct messages with the bot, where nobody else reads along. */
export const isPrivate = ({ guild_id, context, user, channel_id }: DiscordInteraction): boolean =>
  !guild_id && Boolean(user && channel_id) && (context ?? WITH_THE_BOT) === WITH_THE_BOT;
