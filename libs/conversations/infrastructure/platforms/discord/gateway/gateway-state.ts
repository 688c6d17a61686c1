import { z } from 'zod';
import { snowflake } from '../snowflake.js';

/**
 * Where a bot's connection stands, all of it committed: the session and the last number of it, the newest message that was
 * taken, and, while messages of a lost session may be missing, the newest before it was lost.
 */
export const gatewayState = z.object({
  session: z
    .object({
      id: z.string(),
      resumeUrl: z.url({ protocol: /^wss?$/ }),
      sequence: z.number().int(),
    })
    .nullable(),
  newest: snowflake,
  missingAfter: snowflake.nullable(),
});

export type DiscordGatewayState = z.infer<typeof gatewayState>;
export type DiscordSession = NonNullable<DiscordGatewayState['session']>;
