import type { ServiceClock } from '../../../contracts/service-clock.js';

/** What a promise to a contact who needs a person has come to: broken, or soon to be. */
export const SERVICE_STATES = ['breached', 'at-risk'] as const;

export type ServiceState = (typeof SERVICE_STATES)[number];

/** Once nobody is needed any more it is a matter of reports. Of partial indexes: they hold this condition, word for word. */
const NEEDED = 'c.service_ended_at IS NULL';

const CONDITIONS: Readonly<Record<ServiceState, Readonly<Record<ServiceClock, string>>>> = {
  breached: {
    'first-reply': 'c.first_reply_breached_at IS NOT NULL',
    resolution: 'c.resolution_breached_at IS NOT NULL',
  },
  'at-risk': {
    'first-reply':
      '(c.first_reply_warned_at IS NOT NULL AND c.first_reply_breached_at IS NULL AND c.first_replied_at IS NULL)',
    resolution: '(c.resolution_warned_at IS NOT NULL AND c.resolution_breached_at IS NULL)',
  },
};

/** The condition on `conversation c`: of one clock, or of any. */
export function inServiceState(state: ServiceState, clock?: ServiceClock): string {
  const of = CONDITIONS[state];
  return `${NEEDED} AND ${clock ? of[clock] : `(${of['first-reply']} OR ${of.resolution})`}`;
}
