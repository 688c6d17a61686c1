import { z } from 'zod';

/** Slack's `ts`: seconds since 1970 with six digits after the point, which name a message within its channel. */
export const slackTime = z.string().regex(/^\d{1,11}\.\d{1,9}$/);
