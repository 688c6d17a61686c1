import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner } from '#platform/database/migration/as-owner';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Articles keep their versions, answer from the published one and may come from documents; answers keep their sources. */
export class Knowledge1790000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A trusted extension: whoever may create in the database may create it too.
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await versions(runner);
    await passages(runner);
    await imports(runner);
    await runner.query(`ALTER TABLE message ADD COLUMN sources jsonb NOT NULL DEFAULT '[]'`);
  }

  /** Drafts that were never published, and all versions but the newest, are lost. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE message DROP COLUMN sources');
    await runner.query('DROP TABLE knowledge_import_content, knowledge_import');
    await passagesAsTheyWere(runner);
    await runner.query('DROP TABLE knowledge_article_version');
    await asOwner(runner, ['knowledge_article'], async () => {
      await runner.query('DELETE FROM knowledge_article WHERE removed_at IS NOT NULL');
      await runner.query('ALTER TABLE knowledge_article ADD COLUMN published boolean');
      await runner.query('UPDATE knowledge_article SET published = published_version IS NOT NULL');
      await runner.query(`ALTER TABLE knowledge_article ALTER COLUMN published SET NOT NULL, DROP COLUMN latest_version,
                          DROP COLUMN published_version, DROP COLUMN removed_at`);
    });
  }
}

async function versions(runner: QueryRunner): Promise<void> {
  // What an answer cited can be read for ever: versions are only ever added, and removed articles keep theirs.
  await runner.query(`
    CREATE TABLE knowledge_article_version (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      article_id uuid NOT NULL,
      number int NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      locale text NOT NULL,
      author_id text,
      author_name text,
      note text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT knowledge_article_version_number UNIQUE (organization_id, article_id, number),
      FOREIGN KEY (organization_id, article_id) REFERENCES knowledge_article (organization_id, id)
    )`);
  await asOwner(runner, ['knowledge_article'], async () => {
    await runner.query(`ALTER TABLE knowledge_article ADD COLUMN latest_version int NOT NULL DEFAULT 1,
                        ADD COLUMN published_version int, ADD COLUMN removed_at timestamptz`);
    await runner.query('UPDATE knowledge_article SET published_version = 1 WHERE published');
    await runner.query(`
      INSERT INTO knowledge_article_version (id, organization_id, article_id, number, title, body, locale, created_at)
      SELECT gen_random_uuid(), organization_id, id, 1, title, body, locale, created_at FROM knowledge_article`);
    await runner.query(
      'ALTER TABLE knowledge_article ALTER COLUMN latest_version DROP DEFAULT, DROP COLUMN published',
    );
  });
  await tenantTable(runner, 'knowledge_article_version', ['SELECT', 'INSERT']);
}

/** Only what is published has passages. Those there were stay, and answer, until their article is published again. */
async function passages(runner: QueryRunner): Promise<void> {
  await asOwner(runner, ['knowledge_passage'], async () => {
    await runner.query('DELETE FROM knowledge_passage WHERE NOT published');
    await runner.query('DROP INDEX knowledge_passage_search');
    await runner.query('ALTER TABLE knowledge_passage DROP COLUMN search, DROP COLUMN published');
    await runner.query(`
      ALTER TABLE knowledge_passage
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD COLUMN heading text NOT NULL DEFAULT '',
        ADD COLUMN anchor text NOT NULL DEFAULT '',
        ADD COLUMN page int,
        ADD COLUMN language text NOT NULL GENERATED ALWAYS AS (split_part(lower(locale), '-', 1)) STORED,
        ADD COLUMN search tsvector GENERATED ALWAYS AS (
          setweight(to_tsvector(conversations_text_search(locale), title || ' ' || heading), 'A') ||
          setweight(to_tsvector(conversations_text_search(locale), text), 'B')) STORED,
        ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
          to_tsvector('pg_catalog.simple'::regconfig, title || ' ' || heading || ' ' || text)) STORED,
        ADD COLUMN embedding bytea,
        ADD COLUMN embedding_model text`);
    await runner.query(`ALTER TABLE knowledge_passage ALTER COLUMN version DROP DEFAULT, ALTER COLUMN heading DROP DEFAULT,
                        ALTER COLUMN anchor DROP DEFAULT`);
  });
  // No index on `search`: full-text operators are not leakproof, and under row-level security none but those reach an index.
  await runner.query(
    'CREATE INDEX knowledge_passage_language ON knowledge_passage (organization_id, language)',
  );
}

async function passagesAsTheyWere(runner: QueryRunner): Promise<void> {
  await runner.query('DROP INDEX knowledge_passage_language');
  await runner.query(`ALTER TABLE knowledge_passage DROP COLUMN search, DROP COLUMN words, DROP COLUMN language, DROP COLUMN version,
                      DROP COLUMN heading, DROP COLUMN anchor, DROP COLUMN page, DROP COLUMN embedding,
                      DROP COLUMN embedding_model`);
  await runner.query(`
    ALTER TABLE knowledge_passage
      ADD COLUMN published boolean NOT NULL DEFAULT true,
      ADD COLUMN search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector(conversations_text_search(locale), title), 'A') ||
        setweight(to_tsvector(conversations_text_search(locale), text), 'B')) STORED`);
  await runner.query('ALTER TABLE knowledge_passage ALTER COLUMN published DROP DEFAULT');
  await runner.query(
    'CREATE INDEX knowledge_passage_search ON knowledge_passage USING gin (search) WHERE published',
  );
}

async function imports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE knowledge_import (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      file_name text NOT NULL,
      media_type text NOT NULL,
      size int NOT NULL,
      locale text,
      status text NOT NULL,
      code text,
      pages int,
      article_id uuid,
      author_id text,
      author_name text,
      created_at timestamptz NOT NULL DEFAULT now(),
      settled_at timestamptz,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, article_id) REFERENCES knowledge_article (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX knowledge_import_created ON knowledge_import (organization_id, created_at, id)',
  );
  await tenantTable(runner, 'knowledge_import');
  // The document itself, only while it waits to be read.
  await runner.query(`
    CREATE TABLE knowledge_import_content (
      import_id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      content bytea NOT NULL,
      FOREIGN KEY (organization_id, import_id) REFERENCES knowledge_import (organization_id, id)
    )`);
  await tenantTable(runner, 'knowledge_import_content');
}
