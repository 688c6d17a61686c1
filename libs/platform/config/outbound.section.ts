import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

/** Whether addresses that users name (webhook endpoints) may lie in private networks. */
export const outboundSection = section({
  variables: { OUTBOUND_ALLOW_PRIVATE: variable.flag().default(false) },
  *rules(v, { production }) {
    if (production && v.OUTBOUND_ALLOW_PRIVATE) {
      yield {
        variable: 'OUTBOUND_ALLOW_PRIVATE',
        message: 'is for development and tests: production refuses it',
      };
    }
  },
  settings: (v) => ({ allowPrivate: v.OUTBOUND_ALLOW_PRIVATE }),
});

export type OutboundSettings = SettingsOf<typeof outboundSection>;
