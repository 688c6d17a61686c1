import { DataSource, type QueryRunner } from 'typeorm';
import { Archive1790000000026 } from '#migrations/1790000000026-archive';
import { newId } from '#kernel';
import { createTestDatabase } from '#test/support/postgres-server';

const organization = newId();
const [anna, merged, order, study] = [newId(), newId(), newId(), newId()];

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

describe('the migration to the archive’s model', () => {
  it('goes down and up again with what was there, and fills in what is new', async () => {
    const migration = new Archive1790000000026();
    await migration.down(runner);
    await runner.query(
      `INSERT INTO patient (id, organization_id, version, name, number, contact_consent, verified, merged_into_id)
       VALUES ($1, $3, 1, 'Anna Müller', 'P-1', true, true, NULL), ($2, $3, 1, 'A. Müller', 'P-2', true, true, $1)`,
      [anna, merged, organization],
    );
    await runner.query(
      `INSERT INTO imaging_order (id, organization_id, version, accession_number, patient_id, status, priority, procedure_name)
       VALUES ($1, $2, 1, 'GONE', $3, 'cancelled', 'routine', 'CT')`,
      [order, organization, anna],
    );
    await runner.query(
      `INSERT INTO study (id, organization_id, version, study_instance_uid, accession_number, patient_name, patient_name_key,
                          modalities, series_count, instance_count, received_at, last_instance_at, patient_mismatch)
       VALUES ($1, $2, 1, '1.2.3', 'GONE', 'Groß^Jürgen', 'groß^jürgen', '{CT}', 1, 1, now(), now(), false)`,
      [study, organization],
    );
    await migration.up(runner);
    expect(await rowsOf('patient', 'name, name_key')).toEqual([
      { name: 'A. Müller', name_key: 'a. muller' },
      { name: 'Anna Müller', name_key: 'anna muller' },
    ]);
    expect(await rowsOf('patient_identifier', 'value, issuer, use, patient_id')).toEqual([
      { value: 'P-1', issuer: '', use: 'usual', patient_id: anna },
      { value: 'P-2', issuer: '', use: 'old', patient_id: anna },
    ]);
    expect(await rowsOf('study', 'patient_name_key, unmatched_reason, matched_by')).toEqual([
      { patient_name_key: 'gross^jurgen', unmatched_reason: 'cancelled-order', matched_by: null },
    ]);
    await migration.down(runner);
    expect(await rowsOf('study', 'patient_name')).toEqual([{ patient_name: 'Groß^Jürgen' }]);
    await migration.up(runner);
  });
});
