import { z } from 'zod';
import { slackTime } from './slack-time.js';

const file = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  url_private: z.string().nullish(),
});

const message = z.object({
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().nullish(),
  ts: slackTime,
  files: z.array(file).nullish(),
  edited: z.object({ ts: slackTime }).optional(),
});

/**
 * The parts that are read of a `message` event and of the call that carries it (Slack Events API, "message" and its
 * subtypes). Everything else may come and go: unknown fields are ignored.
 */
export const slackMessageEvent = z.object({
  event: message.extend({
    channel: z.string(),
    channel_type: z.string().optional(),
    /** The message as it is now; only of `message_changed`. */
    message: message.optional(),
    /** Which message is gone; only of `message_deleted`. */
    deleted_ts: slackTime.optional(),
    /** What it was, where Slack tells; of `message_changed` and `message_deleted`. */
    previous_message: message.partial({ ts: true }).optional(),
    event_ts: slackTime.optional(),
  }),
});

export type SlackMessageEvent = z.infer<typeof slackMessageEvent>['event'];
