import { z } from 'zod';
import { discordMessageObject } from './discord-message-object.js';
import { snowflake } from './snowflake.js';

/** What the Gateway dispatched ("Gateway Event Payload Structure"), with the session that its number belongs to. */
export const discordDispatch = z.object({
  t: z.string(),
  s: z.number().int().nullish(),
  session_id: z.string().nullish(),
});

export const messageDispatch = z.object({ d: discordMessageObject });

export const deletionDispatch = z.object({
  d: z.object({ id: snowflake, channel_id: snowflake, guild_id: z.string().nullish() }),
});

/** "Message Reaction Add" and "Remove": neither tells when, nor has an id. */
export const reactionDispatch = z.object({
  t: z.enum(['MESSAGE_REACTION_ADD', 'MESSAGE_REACTION_REMOVE']),
  s: z.number().int(),
  session_id: z.string(),
  d: z.object({
    user_id: snowflake,
    channel_id: snowflake,
    message_id: snowflake,
    guild_id: z.string().nullish(),
    /** A character by its name alone; one of a server by its id, and its name while that is known. */
    emoji: z.object({ id: z.string().nullish(), name: z.string().nullish() }),
  }),
});

export type DeletionDispatch = z.infer<typeof deletionDispatch>['d'];
export type ReactionDispatch = z.infer<typeof reactionDispatch>;
