import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** What finds words in all messages and notes. */
export class MessageSearch1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await words(runner);
    await keeping(runner);
    await finding(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER message_words ON message;
      DROP TRIGGER message_word_changes ON message;
      DROP TRIGGER message_removed ON message;
      DROP TRIGGER conversation_note_words ON conversation_note`);
    await runner.query(`
      DROP FUNCTION conversations_find_words, conversations_keep_words, conversations_drop_words, conversations_words_sought,
        conversations_words_of, conversations_fold`);
    await runner.query('DROP TABLE conversation_search');
  }
}

/**
 * The words of messages and notes, apart from them: a message is updated with each status, and each time all of its
 * indexes are; these rows are written once. Each word begins with the last part of the organization's id, because the
 * index is one for all organizations and must not read the word of another's messages to leave them out. Long words are
 * kept by their beginning.
 */
async function words(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation_search (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('message', 'note')),
      conversation_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      author_kind text NOT NULL,
      at timestamptz NOT NULL,
      words tsvector NOT NULL,
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    ) WITH (fillfactor = 100)`);
  await runner.query(
    'CREATE INDEX conversation_search_recent ON conversation_search (organization_id, at, id)',
  );
  // Notes are few: among the newest texts there may be none.
  await runner.query(
    `CREATE INDEX conversation_search_notes ON conversation_search (organization_id, at, id) WHERE kind = 'note'`,
  );
  // New words wait in a list until there are 512 kB of them: shorter, and writers pay more; longer, and searches do.
  await runner.query(`CREATE INDEX conversation_search_words ON conversation_search USING gin (words)
                      WITH (fastupdate = on, gin_pending_list_limit = 512)`);
  await tenantTable(runner, 'conversation_search');
  // Lower case, and letters without their marks: José is found by jose, in every script that Unicode decomposes. What joins
  // the parts of addresses and numbers parts them: 555-1234 is found by 1234, as is ann@clinic.test by clinic.
  await runner.query(`
    CREATE FUNCTION conversations_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT translate(lower(CASE WHEN t ~ '^[\\x01-\\x7f]*$' THEN t ELSE regexp_replace(normalize(t, NFKD), '[\\u0300-\\u036f]', '', 'g') END), '-_./@:+', '       ') $$`);
  await runner.query(`
    CREATE FUNCTION conversations_words_of(organization uuid, t text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT array_to_tsvector(coalesce(array_agg(right(organization::text, 8) || left(word, 64)), '{}'))
      FROM unnest(tsvector_to_array(to_tsvector('simple', conversations_fold(t)))) AS word $$`);
  // All the words, each as the beginning of one; at most eight. NULL where the text holds none.
  await runner.query(`
    CREATE FUNCTION conversations_words_sought(organization uuid, t text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT string_agg('''' || right(organization::text, 8) || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & ')::tsquery
      FROM (SELECT left(lexeme, 64) AS word FROM unnest(tsvector_to_array(to_tsvector('simple', conversations_fold(t)))) AS lexeme LIMIT 8) AS few $$`);
}

/** Triggers, so that no way of writing a message can forget its words; they run with the rights of who writes. */
async function keeping(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION conversations_keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE found tsvector := conversations_words_of(NEW.organization_id, NEW.text);
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        DELETE FROM conversation_search WHERE id = NEW.id;
      END IF;
      IF found = ''::tsvector THEN RETURN NULL; END IF;
      IF TG_TABLE_NAME = 'message' THEN
        INSERT INTO conversation_search (id, organization_id, kind, conversation_id, channel_id, author_kind, at, words)
        SELECT NEW.id, NEW.organization_id, 'message', NEW.conversation_id, c.channel_id, NEW.author_kind, NEW.occurred_at, found
        FROM conversation c WHERE c.id = NEW.conversation_id;
      ELSE
        INSERT INTO conversation_search (id, organization_id, kind, conversation_id, channel_id, author_kind, at, words)
        SELECT NEW.id, NEW.organization_id, 'note', NEW.conversation_id, c.channel_id, 'user', NEW.created_at, found
        FROM conversation c WHERE c.id = NEW.conversation_id;
      END IF;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE FUNCTION conversations_drop_words() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM conversation_search WHERE id = OLD.id;
      RETURN NULL;
    END $$`);
  await runner.query(`
    CREATE TRIGGER message_words AFTER INSERT ON message FOR EACH ROW WHEN (NEW.text <> '') EXECUTE FUNCTION conversations_keep_words();
    CREATE TRIGGER message_word_changes AFTER UPDATE OF text ON message FOR EACH ROW WHEN (NEW.text IS DISTINCT FROM OLD.text)
      EXECUTE FUNCTION conversations_keep_words();
    CREATE TRIGGER message_removed AFTER DELETE ON message FOR EACH ROW EXECUTE FUNCTION conversations_drop_words();
    CREATE TRIGGER conversation_note_words AFTER INSERT ON conversation_note FOR EACH ROW EXECUTE FUNCTION conversations_keep_words()`);
  await runner.query(`
    INSERT INTO conversation_search (id, organization_id, kind, conversation_id, channel_id, author_kind, at, words)
    SELECT w.id, w.organization_id, w.kind, w.conversation_id, c.channel_id, w.author_kind, w.at, w.words FROM (
      SELECT id, organization_id, 'message' AS kind, conversation_id, author_kind, occurred_at AS at,
             conversations_words_of(organization_id, text) AS words FROM message
      UNION ALL
      SELECT id, organization_id, 'note', conversation_id, 'user', created_at,
             conversations_words_of(organization_id, text) FROM conversation_note) w
    JOIN conversation c ON c.id = w.conversation_id WHERE w.words <> ''::tsvector`);
}

/**
 * Under row-level security a condition that is not leakproof reaches no index, and that of a word is none. So this one
 * runs as the look-ups' role, keeps to the organization that is bound, and tells nothing but ids. Its plan is made to
 * begin with the words: the organization and the time are compared in a way that no other index serves.
 */
async function finding(runner: QueryRunner): Promise<void> {
  await runner.query(
    'CREATE POLICY lookup_words ON conversation_search FOR SELECT TO isocenter_lookup USING (true)',
  );
  await runner.query('GRANT SELECT ON conversation_search TO isocenter_lookup');
  await runner.query(`
    CREATE FUNCTION conversations_find_words(sought tsquery, before_at timestamptz, before_id uuid, from_at timestamptz,
      of_kind text, of_channel uuid, of_author text, most int)
    RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET enable_seqscan = off SET enable_indexscan = off AS $$
      SELECT s.id FROM conversation_search s
      WHERE s.words @@ sought
        AND s.organization_id::text = (SELECT current_setting('app.organization_id', true))
        AND (before_at IS NULL OR (s.at + interval '0', s.id) < (before_at, before_id))
        AND (from_at IS NULL OR s.at + interval '0' >= from_at)
        AND (of_kind IS NULL OR s.kind = of_kind)
        AND (of_channel IS NULL OR s.channel_id = of_channel)
        AND (of_author IS NULL OR s.author_kind = of_author)
      ORDER BY s.at DESC, s.id DESC LIMIT most $$`);
  await runner.query('ALTER FUNCTION conversations_find_words OWNER TO isocenter_lookup');
  await runner.query('REVOKE ALL ON FUNCTION conversations_find_words FROM PUBLIC');
  await runner.query('GRANT EXECUTE ON FUNCTION conversations_find_words TO isocenter_app');
}
