import pg from 'pg';
import { newId, type PagedResult, Sql } from '#kernel';
import { createTestDatabase } from '#test/support/postgres-server';
import { FindOrdersHandler } from './application/queries/find-orders/find-orders.handler.js';
import { FindOrders } from './application/queries/find-orders/find-orders.query.js';
import { FindPatientsHandler } from './application/queries/find-patients/find-patients.handler.js';
import { FindPatients } from './application/queries/find-patients/find-patients.query.js';
import { FindStudiesHandler } from './application/queries/find-studies/find-studies.handler.js';
import { FindStudies } from './application/queries/find-studies/find-studies.query.js';
import type { StudyScope } from './application/services/study-scope.js';
import { FindDueStudiesHandler } from './application/queries/find-due-studies/find-due-studies.handler.js';
import { FindDueStudies } from './application/queries/find-due-studies/find-due-studies.query.js';

const ROWS = 20_000;
const organization = newId();
/** The scope of who may see all. */
const everything = { conditions: () => Promise.resolve([]) } as unknown as StudyScope;

/** Answers nothing, and remembers how PostgreSQL would find it. */
class Plans extends Sql {
  readonly nodes: string[] = [];

  constructor(private readonly client: pg.ClientBase) {
    super();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
    this.nodes.push(...rows.map((row) => row['QUERY PLAN'].trim()));
    return [];
  }

  change(): Promise<number> {
    return Promise.resolve(0);
  }
}

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const of = `'${organization}'::uuid`;
  await client.query(`
    INSERT INTO patient (id, organization_id, version, name, name_key, birth_date, contact_consent, verified, created_at)
    SELECT gen_random_uuid(), ${of}, 1, 'Patient ' || n, 'patient ' || n, date '1940-01-01' + n % 25000, true, true,
           now() - n * interval '1 minute' FROM generate_series(1, ${ROWS}) n;
    INSERT INTO patient_identifier (id, organization_id, patient_id, value, issuer, type, use)
    SELECT gen_random_uuid(), ${of}, id, 'X' || id, 'CLINIC', 'record', 'official' FROM patient;
    INSERT INTO imaging_order (id, organization_id, version, accession_number, patient_id, status, priority, procedure_name,
                               appointment_at, created_at)
    SELECT gen_random_uuid(), ${of}, 1, 'A' || n, p.id, 'requested', 'routine', 'CT',
           CASE WHEN n % 3 > 0 THEN now() + n * interval '1 minute' END, now() - n * interval '1 minute'
    FROM (SELECT id, row_number() OVER ()::int AS n FROM patient) p;
    INSERT INTO study (id, organization_id, version, study_instance_uid, study_date, patient_name, patient_name_key, modalities,
                       series_count, instance_count, received_at, last_instance_at, order_id, patient_id, patient_mismatch,
                       retention_due_at)
    SELECT gen_random_uuid(), ${of}, 1, '1.2.' || n, CASE WHEN n % 7 > 0 THEN current_date - n % 4000 END, 'P^' || n, 'p^' || n,
           ARRAY['CT'], 1, 1, now() - n * interval '1 minute', now(), o.id, o.patient_id, false,
           CASE WHEN n % 10 = 0 THEN now() - n * interval '1 second' END
    FROM (SELECT id, patient_id, row_number() OVER ()::int AS n FROM imaging_order) o`);
  await client.query('ANALYZE');
  await client.query('BEGIN');
  await client.query('SET LOCAL ROLE isocenter_app');
  await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organization]);
}, 240_000);
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

async function planOf(ask: (sql: Sql) => Promise<PagedResult<unknown>>): Promise<string> {
  const plans = new Plans(client);
  await ask(plans);
  return plans.nodes.join('\n');
}

describe('a page of a large list', () => {
  it.each([
    ['orders, newest first', (sql: Sql) => new FindOrdersHandler(sql).execute(new FindOrders({}))],
    [
      'orders by appointment',
      (sql: Sql) => new FindOrdersHandler(sql).execute(new FindOrders({ sort: 'appointmentAt' })),
    ],
    [
      'orders of a status',
      (sql: Sql) => new FindOrdersHandler(sql).execute(new FindOrders({ status: 'requested' })),
    ],
    [
      'studies, newest first',
      (sql: Sql) => new FindStudiesHandler(sql, everything).execute(new FindStudies({})),
    ],
    [
      'studies by date',
      (sql: Sql) => new FindStudiesHandler(sql, everything).execute(new FindStudies({ sort: '-studyDate' })),
    ],
    [
      'studies of a modality',
      (sql: Sql) => new FindStudiesHandler(sql, everything).execute(new FindStudies({ modality: 'CT' })),
    ],
    ['studies that are due', (sql: Sql) => new FindDueStudiesHandler(sql).execute(new FindDueStudies({}))],
    ['patients, newest first', (sql: Sql) => new FindPatientsHandler(sql).execute(new FindPatients({}))],
    [
      'patients by name',
      (sql: Sql) => new FindPatientsHandler(sql).execute(new FindPatients({ sort: 'name' })),
    ],
  ])('of %s is read from an index, and no further', async (_, ask) => {
    const plan = await planOf(ask);
    expect(plan).not.toMatch(/\bSort\b|Hash|Seq Scan on (patient|imaging_order|study)/);
    expect(plan).toMatch(/^Limit/);
  });

  it('finds a patient by an identifier at once', async () => {
    const plan = await planOf((sql) =>
      new FindPatientsHandler(sql).execute(new FindPatients({ identifier: 'X', issuer: 'Y' })),
    );
    expect(plan).toMatch(/patient_identifier_value/);
    expect(plan).not.toMatch(/Seq Scan on patient\b/);
  });
});
