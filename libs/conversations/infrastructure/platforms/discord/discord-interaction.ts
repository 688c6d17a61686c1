import { z } from 'zod';
import { discordUser } from './discord-message-object.js';
import { snowflake } from './snowflake.js';

/** "Interaction Type". */
export const INTERACTION = { ping: 1, command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

const component = z.looseObject({ custom_id: z.string().nullish(), label: z.string().nullish() });

const option = z.object({ value: z.union([z.string(), z.number(), z.boolean()]).nullish() });

/**
 * The parts that are read of an interaction ("Interaction Object"). `user` is there in direct messages only; elsewhere
 * there is a member.
 */
export const discordInteraction = z.object({
  id: snowflake,
  type: z.number().int(),
  token: z.string().nullish(),
  guild_id: z.string().nullish(),
  channel_id: snowflake.nullish(),
  /** 0 in a server, 1 in the direct messages with the bot, 2 among other people. */
  context: z.number().nullish(),
  user: discordUser.nullish(),
  locale: z.string().nullish(),
  data: z
    .object({
      /** Of a command: 1 when it is typed. Of a component there is `component_type`: 2 for a button. */
      type: z.number().nullish(),
      name: z.string().nullish(),
      options: z.array(option).nullish(),
      custom_id: z.string().nullish(),
      component_type: z.number().nullish(),
    })
    .nullish(),
  message: z
    .object({
      id: snowflake,
      components: z.array(z.looseObject({ components: z.array(component).nullish() })).nullish(),
    })
    .nullish(),
});

export type DiscordInteraction = z.infer<typeof discordInteraction>;
