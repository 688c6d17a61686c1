import { PATIENT_COLUMNS } from '#imaging/application/queries/get-patient/patient-columns';

/** What the bare server is started with. */
export interface BareSettings {
  readonly port: number;
  /** As the role that row-level security binds. */
  readonly tenantUrl: string;
  /** As a superuser. */
  readonly rawUrl: string;
  readonly organizationId: string;
  readonly channelId: string;
  /** Values of the header that are let in. */
  readonly secrets: readonly string[];
}

const PAGE = `SELECT ${PATIENT_COLUMNS}, (created_at)::text AS "cursorKey", id AS "cursorId" FROM patient WHERE merged_into_id IS NULL`;
const ORDER = 'ORDER BY created_at DESC, id DESC LIMIT 51';

/** The statements that our own handlers send, with the SELECT list of theirs. */
export const BARE_SQL = {
  storeEvent: `INSERT INTO inbound_event (id, organization_id, channel_id, platform_event_id, thread_id, event)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (channel_id, platform_event_id) DO NOTHING`,
  addPatient: `INSERT INTO patient (id, organization_id, version, name, birth_date, sex, number, contact_consent, verified)
               VALUES ($1, $2, 1, $3, $4, $5, $6, false, true)`,
  patient: `SELECT ${PATIENT_COLUMNS} FROM patient WHERE id = $1`,
  page: `${PAGE} ${ORDER}`,
  /** Without a tenant bound the condition must be said. */
  anyPage: `${PAGE} AND organization_id = $1 ${ORDER}`,
} as const;
