import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What opens a webchat: nothing is asked; the secret that signs its sessions is made up. */
export const webchatCredentials = z.strictObject({
  sessionSecret: z
    .string()
    .min(32)
    .max(256)
    .default(() => randomBytes(32).toString('base64url')),
  /** Of the pages that may embed it; none: any. */
  allowedOrigins: z
    .array(
      z.string().refine((item) => URL.canParse(item) && new URL(item).origin === item, {
        error: 'must be an origin such as https://practice.example',
      }),
    )
    .max(50)
    .default([]),
});

export type WebchatCredentials = z.infer<typeof webchatCredentials>;
