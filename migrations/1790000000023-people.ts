import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Who of the staff is there, who is told by mail that somebody waits, and what finds conversations by words. */
export class People1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await presence(runner);
    await notices(runner);
    await warnings(runner);
    await names(runner);
    await dropFinding(runner, FINDING);
    await finding(runner, FINDING_WITH_REST);
    // What a built-in role was given or offered so far; null in those made before: they are as they were made while
    // their version is 1.
    await runner.query('ALTER TABLE identity_role ADD COLUMN offered text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE identity_role DROP COLUMN offered');
    await dropFinding(runner, FINDING_WITH_REST);
    await finding(runner, FINDING);
    await runner.query('DROP FUNCTION conversations_find_contacts');
    await runner.query('DROP POLICY lookup_words ON contact');
    await runner.query('REVOKE SELECT ON contact FROM isocenter_lookup');
    await runner.query('ALTER TABLE contact DROP COLUMN name_words');
    await runner.query('DROP INDEX conversation_breached, conversation_at_risk');
    await runner.query(
      'ALTER TABLE conversation DROP COLUMN first_reply_warned_at, DROP COLUMN resolution_warned_at',
    );
    await runner.query('DROP TABLE notice_preference, conversation_notice');
    await runner.query(`DELETE FROM notification WHERE recipient_type = 'user'`);
    await runner.query(`ALTER TABLE notification DROP CONSTRAINT notification_recipient_type_check,
      ADD CONSTRAINT notification_recipient_type_check CHECK (recipient_type IN ('patient', 'referrer'))`);
    await runner.query('DROP TABLE inbox_connection');
    await runner.query('ALTER TABLE inbox_agent DROP COLUMN absent_since');
  }
}

async function presence(runner: QueryRunner): Promise<void> {
  // Of those who are there already nobody knows a connection: they are back with their next one.
  await runner.query('ALTER TABLE inbox_agent ADD COLUMN absent_since timestamptz DEFAULT now()');
  await runner.query('ALTER TABLE inbox_agent ALTER COLUMN absent_since DROP DEFAULT');
  // One row a person and process: it says how long to believe that they are connected there.
  await runner.query(`
    CREATE TABLE inbox_connection (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      process_id uuid NOT NULL,
      alive_until timestamptz NOT NULL,
      PRIMARY KEY (organization_id, user_id, process_id)
    )`);
  await tenantTable(runner, 'inbox_connection');
}

async function notices(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE notification DROP CONSTRAINT notification_recipient_type_check,
    ADD CONSTRAINT notification_recipient_type_check CHECK (recipient_type IN ('patient', 'referrer', 'user'))`);
  // When a member of staff was last told of a conversation: the row's lock decides between two that are told at once.
  await runner.query(`
    CREATE TABLE conversation_notice (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      noticed_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, user_id, conversation_id)
    )`);
  await tenantTable(runner, 'conversation_notice', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE notice_preference (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      by_mail boolean NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, user_id)
    )`);
  await tenantTable(runner, 'notice_preference', ['SELECT', 'INSERT', 'UPDATE']);
}

async function warnings(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE conversation ADD COLUMN first_reply_warned_at timestamptz,
    ADD COLUMN resolution_warned_at timestamptz`);
  await runner.query(`CREATE INDEX conversation_breached ON conversation (organization_id, last_message_at, id)
    WHERE service_ended_at IS NULL AND (first_reply_breached_at IS NOT NULL OR resolution_breached_at IS NOT NULL)`);
  await runner.query(`CREATE INDEX conversation_at_risk ON conversation (organization_id, last_message_at, id)
    WHERE service_ended_at IS NULL
      AND ((first_reply_warned_at IS NOT NULL AND first_reply_breached_at IS NULL AND first_replied_at IS NULL)
        OR (resolution_warned_at IS NOT NULL AND resolution_breached_at IS NULL))`);
}

/** The words of contacts' names, as `conversation_search` has those of texts. */
async function names(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE contact ADD COLUMN name_words tsvector
    GENERATED ALWAYS AS (conversations_words_of(organization_id, coalesce(name, ''))) STORED`);
  await runner.query('CREATE INDEX contact_name_words ON contact USING gin (name_words)');
  await runner.query('CREATE POLICY lookup_words ON contact FOR SELECT TO isocenter_lookup USING (true)');
  await runner.query('GRANT SELECT (id, organization_id, name_words) ON contact TO isocenter_lookup');
  await runner.query(`
    CREATE FUNCTION conversations_find_contacts(sought tsquery, most int)
    RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off SET enable_indexscan = off SET enable_bitmapscan = on AS $$
      SELECT k.id FROM contact k
      WHERE k.name_words @@ sought AND k.organization_id::text = (SELECT current_setting('app.organization_id', true))
      LIMIT most $$`);
  await own(runner, 'conversations_find_contacts');
}

/** Finds texts by words; see the migration `message-search` for why it is the way it is. */
interface Finding {
  readonly args: string;
  readonly types: string;
  readonly condition: string;
}

const TYPES = 'timestamptz, uuid, timestamptz, text, uuid, text, int';

const FINDING: Finding = {
  args: 'sought tsquery',
  types: `tsquery, ${TYPES}`,
  condition: 's.words @@ sought',
};

/**
 * Of several words only the rarest is asked of the index, which would gather all places of each of them; the rest is
 * compared with what is found, as a function, which no index serves.
 */
const FINDING_WITH_REST: Finding = {
  args: 'sought tsquery, rest tsquery',
  types: `tsquery, tsquery, ${TYPES}`,
  condition: 's.words @@ sought AND ts_match_vq(s.words, rest)',
};

async function finding(runner: QueryRunner, { args, condition }: Finding): Promise<void> {
  await runner.query(`
    CREATE FUNCTION conversations_find_words(${args}, before_at timestamptz, before_id uuid, from_at timestamptz,
      of_kind text, of_channel uuid, of_author text, most int)
    RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off SET enable_indexscan = off SET enable_bitmapscan = on AS $$
      SELECT s.id FROM conversation_search s
      WHERE ${condition}
        AND s.organization_id::text = (SELECT current_setting('app.organization_id', true))
        AND (before_at IS NULL OR (s.at + interval '0', s.id) < (before_at, before_id))
        AND (from_at IS NULL OR s.at + interval '0' >= from_at)
        AND (of_kind IS NULL OR s.kind = of_kind)
        AND (of_channel IS NULL OR s.channel_id = of_channel)
        AND (of_author IS NULL OR s.author_kind = of_author)
      ORDER BY s.at DESC, s.id DESC LIMIT most $$`);
  await own(runner, 'conversations_find_words');
}

async function dropFinding(runner: QueryRunner, { types }: Finding): Promise<void> {
  await runner.query(`DROP FUNCTION conversations_find_words(${types})`);
}

/** A look-up that sees all rows, and keeps to the organization that is bound by itself. */
async function own(runner: QueryRunner, name: string): Promise<void> {
  await runner.query(`ALTER FUNCTION ${name} OWNER TO isocenter_lookup`);
  await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO isocenter_app`);
}
