import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** Channels, bots, knowledge, contacts, conversations, messages, and what arrived from the platforms. */
export class Conversations1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await bots(runner);
    await channels(runner);
    await contacts(runner);
    await conversations(runner);
    await intakes(runner);
    await knowledge(runner);
    await inbox(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropLookup(runner, 'conversations_organization_of_channel', 'channel');
    await runner.query(`DROP TABLE inbound_event, knowledge_passage, knowledge_article, order_intake, message, conversation,
                        contact_identity, contact, channel, bot_version, bot`);
    await runner.query('DROP FUNCTION conversations_text_search');
  }
}

async function bots(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bot (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      locale text NOT NULL,
      draft jsonb NOT NULL,
      published_version int NOT NULL,
      has_changes boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query('CREATE INDEX bot_created ON bot (organization_id, created_at, id)');
  await tenantTable(runner, 'bot');
  // What answered on a day can be read for ever: versions are only ever added.
  await runner.query(`
    CREATE TABLE bot_version (
      organization_id uuid NOT NULL,
      bot_id uuid NOT NULL,
      number int NOT NULL,
      locale text NOT NULL,
      content jsonb NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (bot_id, number),
      FOREIGN KEY (organization_id, bot_id) REFERENCES bot (organization_id, id)
    )`);
  await tenantTable(runner, 'bot_version', ['SELECT', 'INSERT']);
}

async function channels(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE channel (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      platform text NOT NULL,
      name text NOT NULL,
      bot_id uuid,
      credentials text NOT NULL,
      status text NOT NULL CHECK (status IN ('active', 'disabled')),
      connection text NOT NULL CHECK (connection IN ('pending', 'connected', 'failed')),
      connection_detail text,
      account text,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, bot_id) REFERENCES bot (organization_id, id)
    )`);
  await runner.query('CREATE INDEX channel_created ON channel (organization_id, created_at, id)');
  await tenantTable(runner, 'channel');
  // A webhook names only its channel: the practice is found by this look-up, everything else as that practice.
  await lookupFunction(
    runner,
    'conversations_organization_of_channel',
    { args: 'of_channel uuid', returns: 'uuid', table: 'channel' },
    `SELECT organization_id FROM channel WHERE id = of_channel AND status = 'active'`,
  );
}

async function contacts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE contact (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text,
      locale text,
      consented_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await tenantTable(runner, 'contact');
  await runner.query(`
    CREATE TABLE contact_identity (
      organization_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      external_id text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (channel_id, external_id),
      FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id),
      FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX contact_identity_contact ON contact_identity (organization_id, contact_id)',
  );
  await tenantTable(runner, 'contact_identity');
}

async function conversations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      channel_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      thread_key text NOT NULL,
      thread_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('open', 'bot', 'waiting', 'human', 'closed')),
      assigned_user_id uuid,
      urgent boolean NOT NULL,
      bot_state jsonb NOT NULL,
      message_count int NOT NULL,
      last_message_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      closed_at timestamptz,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id),
      FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
    ) WITH (fillfactor = 80)`);
  await runner.query(
    `CREATE UNIQUE INDEX conversation_open_thread ON conversation (thread_id) WHERE status <> 'closed'`,
  );
  await runner.query('CREATE INDEX conversation_thread ON conversation (organization_id, thread_id)');
  await runner.query(
    'CREATE INDEX conversation_recent ON conversation (organization_id, last_message_at, id)',
  );
  await runner.query(
    'CREATE INDEX conversation_status ON conversation (organization_id, status, last_message_at, id)',
  );
  await tenantTable(runner, 'conversation');
  await runner.query(`
    CREATE TABLE message (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      conversation_id uuid NOT NULL,
      position int NOT NULL,
      direction text NOT NULL CHECK (direction IN ('inbound', 'outbound')),
      author_kind text NOT NULL CHECK (author_kind IN ('contact', 'bot', 'user', 'system')),
      author_id text,
      text text NOT NULL,
      buttons jsonb NOT NULL,
      pressed_button text,
      media jsonb NOT NULL,
      platform_message_id text,
      status text NOT NULL CHECK (status IN ('received', 'pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown')),
      status_code text,
      reply_key text,
      purpose_type text,
      purpose_id text,
      occurred_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      edited_at timestamptz,
      UNIQUE (organization_id, id),
      UNIQUE (conversation_id, position),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    ) WITH (fillfactor = 80)`);
  await runner.query(`CREATE INDEX message_platform ON message (conversation_id, platform_message_id)
                      WHERE platform_message_id IS NOT NULL`);
  await runner.query(
    `CREATE INDEX message_unsettled ON message (organization_id, created_at, id) WHERE status IN ('unknown', 'failed')`,
  );
  await tenantTable(runner, 'message');
}

async function intakes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE order_intake (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      conversation_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      request jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX order_intake_conversation ON order_intake (organization_id, conversation_id)',
  );
  await tenantTable(runner, 'order_intake', ['SELECT', 'INSERT']);
}

async function knowledge(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE knowledge_article (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      locale text NOT NULL,
      published boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX knowledge_article_created ON knowledge_article (organization_id, created_at, id)',
  );
  await tenantTable(runner, 'knowledge_article');
  // One rule for what is stored and what is asked: the dictionary of the language, else none.
  await runner.query(`
    CREATE FUNCTION conversations_text_search(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE split_part(lower(locale), '-', 1) WHEN 'en' THEN 'pg_catalog.english'::regconfig
        WHEN 'es' THEN 'pg_catalog.spanish'::regconfig ELSE 'pg_catalog.simple'::regconfig END $$`);
  await runner.query(`
    CREATE TABLE knowledge_passage (
      organization_id uuid NOT NULL,
      article_id uuid NOT NULL,
      ordinal int NOT NULL,
      title text NOT NULL,
      text text NOT NULL,
      locale text NOT NULL,
      published boolean NOT NULL,
      search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector(conversations_text_search(locale), title), 'A') ||
        setweight(to_tsvector(conversations_text_search(locale), text), 'B')) STORED,
      PRIMARY KEY (article_id, ordinal),
      FOREIGN KEY (organization_id, article_id) REFERENCES knowledge_article (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX knowledge_passage_search ON knowledge_passage USING gin (search) WHERE published',
  );
  await tenantTable(runner, 'knowledge_passage');
}

async function inbox(runner: QueryRunner): Promise<void> {
  // Platforms repeat their calls: an event counts once a channel, however often it comes.
  await runner.query(`
    CREATE TABLE inbound_event (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      platform_event_id text NOT NULL,
      thread_id uuid NOT NULL,
      event jsonb NOT NULL,
      received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      taken_in_at timestamptz,
      UNIQUE (channel_id, platform_event_id)
    ) WITH (fillfactor = 90)`);
  await runner.query(
    'CREATE INDEX inbound_event_thread ON inbound_event (organization_id, thread_id, received_at)',
  );
  await tenantTable(runner, 'inbound_event');
}
