import { z } from 'zod';

/**
 * What opens a Slack channel, both from the app's settings: its bot token (of an app without token rotation) and the
 * secret with which Slack signs its calls.
 */
export const slackCredentials = z.strictObject({
  botToken: z
    .string()
    .regex(/^xoxb-[\w-]{10,250}$/, 'must be a bot token: xoxb- and letters, digits or dashes'),
  signingSecret: z
    .string()
    .regex(/^[0-9A-Za-z]{16,128}$/, "must be the app's signing secret: letters and digits"),
});

export type SlackCredentials = z.infer<typeof slackCredentials>;
