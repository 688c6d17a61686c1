import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Notifications to people, webhooks to other software. */
export class Notifications1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await notifications(runner);
    await webhooks(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery, webhook_endpoint, result_delivery, notification');
  }
}

async function notifications(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE notification (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      kind text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('email', 'messenger')),
      recipient_type text NOT NULL CHECK (recipient_type IN ('patient', 'referrer')),
      recipient_id uuid,
      order_id uuid,
      report_id uuid,
      share_link_id uuid,
      conversation_id uuid,
      status text NOT NULL CHECK (status IN ('pending', 'sending', 'sent', 'delivered', 'failed', 'unknown')),
      round int NOT NULL,
      attempts int NOT NULL,
      error_code text,
      sent_to text,
      created_at timestamptz NOT NULL DEFAULT now(),
      sending_since timestamptz,
      sent_at timestamptz,
      settled_at timestamptz,
      UNIQUE (organization_id, id)
    )`);
  await runner.query('CREATE INDEX notification_list ON notification (organization_id, created_at, id)');
  await runner.query(
    'CREATE INDEX notification_status ON notification (organization_id, status, created_at, id)',
  );
  for (const subject of ['order_id', 'report_id', 'share_link_id', 'conversation_id'])
    await runner.query(
      `CREATE INDEX notification_${subject} ON notification (organization_id, ${subject}) WHERE ${subject} IS NOT NULL`,
    );
  await tenantTable(runner, 'notification', ['SELECT', 'INSERT', 'UPDATE']);
  // Which orders' results have reached somebody: the key makes it happen once, whoever comes first.
  await runner.query(`
    CREATE TABLE result_delivery (
      organization_id uuid NOT NULL,
      order_id uuid NOT NULL,
      notification_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, order_id),
      FOREIGN KEY (organization_id, notification_id) REFERENCES notification (organization_id, id)
    )`);
  await tenantTable(runner, 'result_delivery', ['SELECT', 'INSERT']);
}

async function webhooks(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE webhook_endpoint (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      url text NOT NULL,
      description text,
      event_types text[] NOT NULL,
      active boolean NOT NULL,
      secrets jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX webhook_endpoint_list ON webhook_endpoint (organization_id, created_at, id)',
  );
  await tenantTable(runner, 'webhook_endpoint');
  await runner.query(`
    CREATE TABLE webhook_delivery (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      endpoint_id uuid NOT NULL,
      event_id uuid NOT NULL,
      event_type text NOT NULL,
      occurred_at timestamptz NOT NULL,
      data jsonb NOT NULL,
      status text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
      round int NOT NULL,
      attempts int NOT NULL,
      response_status int,
      error_code text,
      created_at timestamptz NOT NULL DEFAULT now(),
      next_attempt_at timestamptz,
      settled_at timestamptz,
      UNIQUE (organization_id, id),
      UNIQUE (organization_id, endpoint_id, event_id),
      FOREIGN KEY (organization_id, endpoint_id) REFERENCES webhook_endpoint (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX webhook_delivery_list ON webhook_delivery (organization_id, endpoint_id, created_at, id)',
  );
  await tenantTable(runner, 'webhook_delivery', ['SELECT', 'INSERT', 'UPDATE']);
}
