import type { RateLimitRule } from './rate-limit-rule.js';
import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

const MEBIBYTE = 1_048_576;

const perMinute = (points: number) => variable.integer(0, 10_000_000).default(points);
const rule = (name: string, points: number): RateLimitRule => ({ name, points, windowSeconds: 60 });

/** How much one caller may send, and how often. */
export const limitsSection = section({
  variables: {
    BODY_LIMIT_BYTES: variable.integer(1_024, 1_024 * MEBIBYTE).default(MEBIBYTE),
    STOW_MAX_BYTES: variable.integer(MEBIBYTE, 1_048_576 * MEBIBYTE).default(2_048 * MEBIBYTE),
    MEDIA_MAX_BYTES: variable.integer(1_024, 100 * MEBIBYTE).default(20 * MEBIBYTE),
    VERIFY_GIB_PER_NIGHT: variable.integer(0, 1_000_000).default(50),
    RATE_LIMIT_LOGIN: perMinute(10),
    RATE_LIMIT_WEBHOOK: perMinute(6_000),
    RATE_LIMIT_API: perMinute(1_200),
    RATE_LIMIT_DICOMWEB: perMinute(60_000),
    RATE_LIMIT_REFUSED: perMinute(300),
  },
  settings: (v) => ({
    bodyBytes: v.BODY_LIMIT_BYTES,
    /** One STOW-RS request. */
    stowBytes: v.STOW_MAX_BYTES,
    /** One file of a conversation, in either direction. */
    mediaBytes: v.MEDIA_MAX_BYTES,
    /** Of stored instances read again every night, each practice; 0 for none. */
    verifyBytesPerNight: v.VERIFY_GIB_PER_NIGHT * 1_024 * MEBIBYTE,
    rates: {
      /** Per address and per account. */
      login: rule('login', v.RATE_LIMIT_LOGIN),
      /** Per calling address: messengers call from a few. */
      webhook: rule('webhook', v.RATE_LIMIT_WEBHOOK),
      /** Per user or API key, or per address before one is known. */
      api: rule('api', v.RATE_LIMIT_API),
      /** Per user or API key: scanners and viewers send a request for each instance. */
      dicomweb: rule('dicomweb', v.RATE_LIMIT_DICOMWEB),
    },
    /** Per address. */
    refusedCredentials: rule('refused', v.RATE_LIMIT_REFUSED),
  }),
});

export type LimitsSettings = SettingsOf<typeof limitsSection>;
