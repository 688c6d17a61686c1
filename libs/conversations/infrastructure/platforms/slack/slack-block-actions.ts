import { z } from 'zod';
import { slackTime } from './slack-time.js';

/**
 * The parts that are read of a press of a button (Slack interactivity, "block_actions payload"). Presses in modals and
 * on the app's home have neither channel nor message.
 */
export const slackBlockActions = z.object({
  user: z.object({ id: z.string(), name: z.string().nullish() }),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: slackTime }).nullish(),
  actions: z.array(
    z.object({
      type: z.string(),
      action_id: z.string(),
      action_ts: slackTime,
      value: z.string().nullish(),
      text: z.object({ text: z.string() }).nullish(),
    }),
  ),
});

export type SlackBlockActions = z.infer<typeof slackBlockActions>;
