import { DataSource, type QueryRunner } from 'typeorm';
import { ReadingFacts1790000000040 } from '#migrations/1790000000040-reading-facts';
import { newId } from '#kernel';
import { createTestDatabase } from '#test/support/postgres-server';

const organization = newId();
const [patient, study, open, signed] = [newId(), newId(), newId(), newId()];

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let source: DataSource;
let runner: QueryRunner;

beforeAll(async () => {
  database = await createTestDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  runner = source.createQueryRunner();
}, 240_000);
afterAll(async () => {
  await runner?.release();
  await source?.destroy();
  await database?.drop();
});

const rowsOf = (table: string, columns: string): Promise<object[]> =>
  runner.query(`SELECT ${columns} FROM ${table} WHERE organization_id = $1 ORDER BY 1`, [organization]);

describe('the migration to reports that are found by their patient', () => {
  it('tells open reports whose they are, and gives who was told of a finding as long as there was to tell them', async () => {
    const migration = new ReadingFacts1790000000040();
    await migration.down(runner);
    await runner.query(
      `INSERT INTO patient (id, organization_id, version, name, contact_consent, verified)
       VALUES ($1, $2, 1, 'Anna Müller', true, true)`,
      [patient, organization],
    );
    for (const [index, id] of [study, newId()].entries())
      await runner.query(
        `INSERT INTO study (id, organization_id, version, study_instance_uid, modalities, series_count, instance_count,
           received_at, last_instance_at, patient_mismatch, patient_id)
         VALUES ($1, $2, 1, $3, '{CT}', 1, 1, now(), now(), false, $4)`,
        [id, organization, `1.2.${index}`, index === 0 ? patient : null],
      );
    for (const [id, status] of [
      [signed, 'entered-in-error'],
      [open, 'draft'],
    ])
      await runner.query(
        `INSERT INTO report (id, organization_id, version, study_id, status, revision, priority, subject, content, addenda,
           opened_at, due_at) VALUES ($1, $2, 1, $3, $4, 0, 'routine', '{}', '{}', '[]', now(), now())`,
        [id, organization, study, status],
      );
    await runner.query(
      `INSERT INTO critical_communication (id, organization_id, version, report_id, category, finding, state, flagged_at,
         flagged_by_id, flagged_by_name, due_at, communicated_at)
       SELECT gen_random_uuid(), $1, 1, $2, 'red', 'Free air.', state, '2026-11-20T08:00:00Z', $2, 'Dr. Ada',
         '2026-11-20T09:00:00Z', told FROM (VALUES ('pending', NULL),
         ('communicated', TIMESTAMPTZ '2026-11-20T08:10:00Z')) made (state, told)`,
      [organization, open],
    );
    await migration.up(runner);
    expect(await rowsOf('report', 'status, patient_id')).toEqual([
      { status: 'draft', patient_id: patient },
      { status: 'entered-in-error', patient_id: null },
    ]);
    expect(await rowsOf('critical_communication', 'state, acknowledge_by')).toEqual([
      { state: 'communicated', acknowledge_by: new Date('2026-11-20T09:10:00Z') },
      { state: 'pending', acknowledge_by: null },
    ]);
    await migration.down(runner);
    await migration.up(runner);
  });
});
