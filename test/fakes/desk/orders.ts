import { z } from 'zod';

const named = { platform: z.string() };

/** What the desk can be told to do, by path. */
export const ORDERS = {
  /** The platform is told where to call. */
  '/connect': z.strictObject({ ...named, url: z.url() }),
  /** A person writes; `times` repeats the call, `after` waits first: two calls so far apart arrive in the other order. */
  '/write': z.strictObject({
    ...named,
    from: z.string(),
    text: z.string().default(''),
    /** A file that goes with it: its content in base64, under a type of the person's choosing. */
    file: z
      .strictObject({
        name: z.string(),
        contentType: z.string().default('application/octet-stream'),
        base64: z.base64(),
      })
      .optional(),
    times: z.int().min(1).max(20).default(1),
    after: z.int().min(0).max(600_000).default(0),
  }),
  /** Somebody of the practice answers in the platform's own inbox or app. */
  '/answer': z.strictObject({ ...named, to: z.string(), text: z.string().min(1) }),
  '/press': z.strictObject({ ...named, from: z.string(), label: z.string() }),
  /**
   * The next calls of ours go wrong: too-many-requests, error, drop, cut or delay, as the fake's own type says; downloads of
   * files (`download`) also swell, lie or redirect.
   */
  '/misbehave': z.strictObject({
    ...named,
    call: z.string(),
    behaviours: z
      .array(
        z.looseObject({
          kind: z.enum(['too-many-requests', 'error', 'drop', 'cut', 'delay', 'swell', 'lie', 'redirect']),
        }),
      )
      .min(1)
      .max(100),
  }),
} as const;
