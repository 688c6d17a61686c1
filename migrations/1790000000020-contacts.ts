import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Who contacts are: their ids on each channel over time, which of them are one person, and for whom they may speak. */
export class Contacts1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await contacts(runner);
    await identities(runner);
    await merges(runner);
    await links(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact_link, contact_merge');
    await runner.query(
      'DROP INDEX conversation_contact, contact_merged, order_intake_phone, order_intake_person',
    );
    await runner.query(`ALTER TABLE contact_identity DROP COLUMN kind, DROP COLUMN last_seen_at, DROP COLUMN thread_id,
      DROP COLUMN replaced_by, DROP COLUMN replaced_at`);
    await runner.query('DROP INDEX contact_created');
    await runner.query(
      'ALTER TABLE contact DROP COLUMN notes, DROP COLUMN named_by_staff, DROP COLUMN merged_into_id',
    );
  }
}

async function contacts(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE contact ADD COLUMN notes text, ADD COLUMN named_by_staff boolean NOT NULL DEFAULT false,
    ADD COLUMN merged_into_id uuid,
    ADD FOREIGN KEY (organization_id, merged_into_id) REFERENCES contact (organization_id, id)`);
  await runner.query(
    'CREATE INDEX contact_created ON contact (organization_id, created_at, id) WHERE merged_into_id IS NULL',
  );
  await runner.query('CREATE INDEX conversation_contact ON conversation (organization_id, contact_id)');
  await runner.query(`CREATE INDEX contact_merged ON contact (organization_id, merged_into_id)
                      WHERE merged_into_id IS NOT NULL`);
  // By what people say of themselves duplicates are found.
  await runner.query(`CREATE INDEX order_intake_phone ON order_intake
    (organization_id, regexp_replace(request #>> '{contactDetails,phone}', '\\D', '', 'g'))`);
  await runner.query(`CREATE INDEX order_intake_person ON order_intake
    (organization_id, lower(request ->> 'fullName'), (request ->> 'dateOfBirth'))`);
}

async function identities(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE contact_identity ADD COLUMN kind text,
    ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN thread_id uuid,
    ADD COLUMN replaced_by text, ADD COLUMN replaced_at timestamptz`);
  await runner.query(`UPDATE contact_identity i SET last_seen_at = i.created_at, kind = CASE ch.platform
      WHEN 'telegram' THEN 'chat-id' WHEN 'messenger' THEN 'psid' WHEN 'slack' THEN 'slack-user'
      WHEN 'discord' THEN 'discord-user' WHEN 'webchat' THEN 'webchat-session'
      WHEN 'whatsapp' THEN CASE WHEN i.external_id ~ '^[0-9]+$' THEN 'wa-id' ELSE 'bsuid' END ELSE 'chat-id' END
    FROM channel ch WHERE ch.id = i.channel_id`);
  await runner.query(`ALTER TABLE contact_identity ALTER COLUMN kind SET NOT NULL,
    ADD CHECK (kind IN ('chat-id', 'psid', 'wa-id', 'bsuid', 'slack-user', 'discord-user', 'webchat-session'))`);
}

async function merges(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE contact_merge (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      survivor_id uuid NOT NULL,
      from_id uuid NOT NULL,
      evidence text NOT NULL,
      author jsonb NOT NULL,
      moved jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      undone_at timestamptz,
      undone_by jsonb,
      undone_reason text,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, survivor_id) REFERENCES contact (organization_id, id),
      FOREIGN KEY (organization_id, from_id) REFERENCES contact (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX contact_merge_survivor ON contact_merge (organization_id, survivor_id, created_at)',
  );
  // A contact is part of one other at most.
  await runner.query(
    'CREATE UNIQUE INDEX contact_merge_from ON contact_merge (organization_id, from_id) WHERE undone_at IS NULL',
  );
  await tenantTable(runner, 'contact_merge', ['SELECT', 'INSERT', 'UPDATE']);
}

async function links(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE contact_link (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      contact_id uuid NOT NULL,
      patient_id uuid NOT NULL,
      relation text NOT NULL CHECK (relation IN ('self', 'relative', 'carer')),
      method text NOT NULL CHECK (method IN ('document-seen', 'called-back', 'order-number-and-birth-date')),
      evidence text,
      order_id uuid,
      author jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      unlinked_at timestamptz,
      unlinked_by jsonb,
      unlinked_reason text,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id)
    )`);
  await runner.query(`CREATE UNIQUE INDEX contact_link_active ON contact_link (organization_id, contact_id, patient_id)
                      WHERE unlinked_at IS NULL`);
  await runner.query('CREATE INDEX contact_link_patient ON contact_link (organization_id, patient_id)');
  await tenantTable(runner, 'contact_link', ['SELECT', 'INSERT', 'UPDATE']);
}
