import pg from 'pg';
import { CurrentContext, type Mediator, newId, Sql } from '#kernel';
import { createTestDatabase } from '#test/support/postgres-server';
import { SearchDicomHandler } from './application/queries/search-dicom/search-dicom.handler.js';
import { SearchDicom } from './application/queries/search-dicom/search-dicom.query.js';
import { StudyPlaces } from './application/services/study-places.js';
import { StudyScope } from './application/services/study-scope.js';

const STUDIES = 100_000;
const GRANTS = 50;
const [organization, guestId] = [newId(), newId()];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** Answers nothing, and remembers what PostgreSQL did to find it. */
class Plans extends Sql {
  plan?: Plan;

  constructor(private readonly client: pg.ClientBase) {
    super();
  }

  async rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
      [...values],
    );
    this.plan = rows[0]!['QUERY PLAN'][0].Plan;
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
    INSERT INTO study (id, organization_id, version, study_instance_uid, study_date, patient_name, patient_name_key, patient_number,
                       patient_birth_date, modalities, series_count, instance_count, received_at, last_instance_at, patient_mismatch)
    SELECT gen_random_uuid(), ${of}, 1, '1.2.' || n, current_date - n % 4000, 'P^' || n, 'p^' || n, 'P' || n % 30000,
           date '1950-01-01', ARRAY['CT'], 1, 1, now() - n * interval '1 minute', now(), false
    FROM generate_series(1, ${STUDIES}) n;
    INSERT INTO study_grant (id, organization_id, study_id, grantee_type, grantee_id, include_priors, granted_by)
    SELECT gen_random_uuid(), ${of}, id, 'user', '${guestId}', n % 2 = 0, '{}'
    FROM (SELECT id, row_number() OVER (ORDER BY received_at)::int AS n FROM study) st WHERE n % (${STUDIES} / ${GRANTS}) = 0;
    INSERT INTO study_grant (id, organization_id, study_id, grantee_type, grantee_id, include_priors, granted_by)
    SELECT gen_random_uuid(), ${of}, id, 'user', gen_random_uuid(), false, '{}' FROM study LIMIT 20000`);
  await client.query('ANALYZE');
  await client.query('BEGIN');
  await client.query('SET LOCAL ROLE isocenter_app');
  await client.query(`SELECT set_config('app.organization_id', $1, true)`, [organization]);
}, 240_000);
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

/** Searches as somebody; answers what it took. */
async function search(permission: string): Promise<Plan> {
  const contexts = new CurrentContext();
  const mediator = { ask: () => Promise.resolve([]) } as unknown as Mediator;
  const actor = {
    ...{ kind: 'user' as const, id: guestId, organizationId: organization, name: 'Somebody' },
    permissions: new Set([permission]),
  };
  const plans = new Plans(client);
  const scope = new StudyScope(contexts, mediator, plans);
  const handler = new SearchDicomHandler(plans, scope, new StudyPlaces(plans, contexts));
  const query = new SearchDicom({ level: 'study', filters: {}, limit: 100, offset: 0 });
  const context = {
    actor,
    organizationId: organization,
    correlationId: newId(),
    causationId: null,
    locale: 'en',
  };
  await contexts.open(context, () => handler.execute(query));
  return plans.plan!;
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const pages = (plan: Plan): number => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];

describe(`a list of studies among ${STUDIES}, of which ${GRANTS} were granted`, () => {
  it('is read by its index for who may see all, and does not look at grants', async () => {
    const plan = await search('studies.read');
    expect(plan['Actual Rows']).toBe(101);
    expect(nodes(plan).some((node) => (node['Rows Removed by Filter'] ?? 0) > 0)).toBe(false);
  });

  it('takes the granted ones and nothing else of the archive', async () => {
    const plan = await search('studies.read-granted');
    expect(plan['Actual Rows']).toBeGreaterThanOrEqual(GRANTS);
    const touched = nodes(plan).map((node) => node['Actual Rows'] * node['Actual Loops']);
    expect(Math.max(...touched)).toBeLessThan(1_000);
    // a page takes about a millionth of a second: this is what its time comes from
    expect(pages(plan)).toBeLessThan(3_000);
  });
});
