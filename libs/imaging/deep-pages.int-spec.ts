import { newId } from '#kernel';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import type { Client } from '#test/support/client';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import type { Json } from './testing/dicomweb-peer.js';

const STUDIES = 3_000;
const OFFSET = 1_700;

let app: ContextsApp;
let organization: string;
let client: Client;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
});
afterAll(() => app.stop());

beforeEach(async () => {
  organization = newId();
  client = app.as(organization, ['studies.read']);
  await add(1, STUDIES, '1 day');
  await app.owner.query('ANALYZE study');
});

/** Studies with UIDs `1.2.<n>`, the least number the newest, so long ago. */
async function add(first: number, last: number, ago: string, of = organization): Promise<void> {
  await app.owner.query(
    `INSERT INTO study (id, organization_id, version, study_instance_uid, modalities, series_count, instance_count,
       received_at, last_instance_at, patient_mismatch)
     SELECT gen_random_uuid(), $1, 1, '1.2.' || n, '{CT}', 1, 1, t, t, false
     FROM generate_series($2::int, $3::int) AS n, LATERAL (SELECT now() - $4::interval - (n - $2::int) * interval '100 milliseconds' AS t) AS times`,
    [of, first, last, ago],
  );
}

/** The numbers of a page that begins at an offset. */
async function page(offset: number, limit = 3): Promise<number[]> {
  const { body } = await client.get<Json[]>(`/dicomweb/studies?limit=${limit}&offset=${offset}`);
  return body.map((hit) => Number(String(hit['0020000D']?.Value?.[0]).slice(4)));
}

describe('Pages deep in the list of studies', () => {
  it('are the same when they are read again, and go on where the one before ended', async () => {
    for (let n = 0; n < 2; n++) {
      expect(await page(OFFSET)).toEqual([1701, 1702, 1703]);
      expect(await page(OFFSET + 3)).toEqual([1704, 1705, 1706]);
      expect(await page(OFFSET - 2)).toEqual([1699, 1700, 1701]);
    }
    expect(await page(STUDIES - 1)).toEqual([STUDIES]);
    expect(await page(STUDIES + 5_000)).toEqual([]);
  });

  it('move on by what comes meanwhile, and by nothing of another practice', async () => {
    await page(OFFSET);
    await add(5_001, 5_004, '0 s', newId());
    await add(5_001, 5_004, '0 s');
    expect(await page(OFFSET)).toEqual([1697, 1698, 1699]);
    await add(6_001, 6_600, '0 s');
    expect(await page(OFFSET)).toEqual([1097, 1098, 1099]);
  });

  it('move back by what is deleted', async () => {
    await page(OFFSET);
    await app.owner.query(`DELETE FROM study WHERE organization_id = $1 AND study_instance_uid = '1.2.7'`, [
      organization,
    ]);
    // what a deletion writes down
    await app.owner.query(
      `INSERT INTO deleted_instance (id, organization_id, deletion_id, part, study_instance_uid, series_instance_uid,
         sop_instance_uid, storage_key, size, sha256) VALUES ($1, $2, $3, 0, '1.2.7', '1.2.7.1', '1.2.7.1.1', 'k', 1, 's')`,
      [newId(), organization, newId()],
    );
    expect(await page(OFFSET)).toEqual([1702, 1703, 1704]);
  });
});
