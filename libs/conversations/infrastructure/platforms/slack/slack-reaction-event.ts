import { z } from 'zod';
import { slackTime } from './slack-time.js';

/** The parts that are read of `reaction_added` and `reaction_removed` and of the call that carries them (Events API). */
export const slackReactionEvent = z.object({
  event: z.object({
    type: z.enum(['reaction_added', 'reaction_removed']),
    user: z.string(),
    /** The emoji's name, with its skin tone: `thumbsup::skin-tone-3`. */
    reaction: z.string(),
    /** Only messages have a channel and a time. */
    item: z.object({ type: z.string(), channel: z.string().optional(), ts: slackTime.optional() }),
    event_ts: slackTime,
  }),
});

export type SlackReactionEvent = z.infer<typeof slackReactionEvent>['event'];
