import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** What organizations use of AI models, summed up by day (UTC), model, purpose and prompt. */
export class Ai1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ai_usage (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organization_id uuid NOT NULL,
        day date NOT NULL,
        provider text NOT NULL,
        model text NOT NULL,
        purpose text NOT NULL,
        prompt text NOT NULL,
        calls bigint NOT NULL,
        unpriced_calls bigint NOT NULL,
        input_tokens bigint NOT NULL,
        output_tokens bigint NOT NULL,
        cost numeric(20, 9) NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, day, provider, model, purpose, prompt)
      )`);
    await runner.query('CREATE INDEX ON ai_usage (organization_id, day, id)');
    await tenantTable(runner, 'ai_usage', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ai_usage');
  }
}
