import { z } from 'zod';
import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const MINIMUM_BYTES = 32;
const MINIMUM_DISTINCT = 12;

const isLongEnough = (text: string) => Buffer.byteLength(text) >= MINIMUM_BYTES && !/[\s,]/.test(text);
const message = `must have at least ${MINIMUM_BYTES} bytes, without spaces and commas (try: openssl rand -base64 48)`;

/** Secrets that documents and tests print, or that a person would type: never for production. */
const isGuessable = (text: string) =>
  /isocenter|example|change-?me|secret|password|development/i.test(text) ||
  new Set(text).size < MINIMUM_DISTINCT;

/** The master secret and how long what it signs lives. */
export const securitySection = section({
  variables: {
    ISOCENTER_SECRET: z.string({ error: 'must be set' }).refine(isLongEnough, message),
    ISOCENTER_SECRET_PREVIOUS: variable
      .list()
      .refine((items) => items.every(isLongEnough), message)
      .default([]),
    ACCESS_TOKEN_MINUTES: variable.integer(1, 1_440).default(15),
    REFRESH_TOKEN_DAYS: variable.integer(1, 365).default(30),
    SHARE_LINK_DAYS: variable.integer(1, 365).default(14),
  },
  *rules(v, { production }) {
    if (production && isGuessable(v.ISOCENTER_SECRET)) {
      yield {
        variable: 'ISOCENTER_SECRET',
        message: 'must be random in production (try: openssl rand -base64 48)',
      };
    }
    if (v.ISOCENTER_SECRET_PREVIOUS.includes(v.ISOCENTER_SECRET)) {
      yield { variable: 'ISOCENTER_SECRET_PREVIOUS', message: 'must not repeat ISOCENTER_SECRET' };
    }
  },
  settings: (v) => ({
    /** Master secret: only ever used to derive keys from. */
    secret: v.ISOCENTER_SECRET,
    /** Former master secrets, newest first: still open and verify, never seal or sign. */
    previousSecrets: v.ISOCENTER_SECRET_PREVIOUS,
    accessTokenMinutes: v.ACCESS_TOKEN_MINUTES,
    refreshTokenDays: v.REFRESH_TOKEN_DAYS,
    shareLinkDays: v.SHARE_LINK_DAYS,
  }),
});

export type SecuritySettings = SettingsOf<typeof securitySection>;
