import type { Api } from '../start-api.js';

/** The internal API: for the practice's own people and, later, their web console. */
export const ADMIN_API: Api = {
  service: 'admin-api',
  doors: 'admin',
  title: 'Isocenter admin API',
  description:
    'For the people of a practice: front desk, technologists, radiologists, administrators. Sign in at POST /v1/auth/login and send the access token as a bearer token. Lists page by limit and cursor; errors are RFC 9457 problem documents; updates need If-Match.',
};
