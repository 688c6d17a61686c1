import { newId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { FileStore } from '#platform/storage/file-store';
import { ageFile } from '#platform/storage/testing/age-file';
import type { Answer } from '#test/support/client';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { WhenStorageSweepDueThenRemoveOrphans } from './application/reactions/when-storage-sweep-due-then-remove-orphans.js';
import { instanceKey } from './application/services/instance-key.js';
import { dicomBytes } from './infrastructure/dicom/testing/dicom-bytes.js';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { ImagingPublicModule } from './presentation/public/imaging-public.module.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ctSmall } from './testing/ct-small.js';
import { DicomwebPeer, type Json } from './testing/dicomweb-peer.js';
import { relatedBody } from './testing/related-body.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;

let app: ContextsApp;
let organization: string;
let peer: DicomwebPeer;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ImagingPublicModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  organization = newId();
  peer = new DicomwebPeer(app.as(organization, ['studies.read', 'studies.store']));
});

const reasons = (answer: Answer<Json>, sequence: string): unknown[] =>
  (answer.body[sequence]?.Value ?? []).map((item) => (item as Json)['00081197']?.Value?.[0]);

async function storedFiles(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of app.get(FileStore).keys(`org/${organization}/`)) keys.push(key);
  return keys;
}

describe('storing instances', () => {
  it('answers where they are, once they are safe', async () => {
    const answer = await peer.store([ctSmall.bytes]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/dicom+json');
    const base = app.anonymous.baseUrl;
    expect(answer.body).toEqual({
      '00081190': { vr: 'UR', Value: [`${base}/dicomweb/studies/${ctSmall.study}`] },
      '00081199': {
        vr: 'SQ',
        Value: [
          {
            '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
            '00081155': { vr: 'UI', Value: [ctSmall.instance] },
            '00081190': { vr: 'UR', Value: [base + ctSmall.path] },
          },
        ],
      },
    });
    expect(await storedFiles()).toHaveLength(1);
  });

  it('stores the same file once, also when it comes several times at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => peer.store([ctSmall.bytes, ctSmall.bytes])),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(await storedFiles()).toHaveLength(1);
    const { rows } = await app.owner.query(
      'SELECT instance_count, series_count, modalities FROM study WHERE organization_id = $1',
      [organization],
    );
    expect(rows).toEqual([{ instance_count: 1, series_count: 1, modalities: ['CT'] }]);
  });

  it('keeps the first of two files with the same SOP Instance UID', async () => {
    await peer.store([ctSmall.bytes]);
    const answer = await peer.store([rewriteElements(ctSmall.bytes, { PatientID: 'ANOTHER' })]);
    expect(answer.status).toBe(409);
    expect(reasons(answer, '00081198')).toEqual([0x0111]);
    expect(await storedFiles()).toHaveLength(1);
  });

  it('lets one bad part not undo the others', async () => {
    const truncated = dicomFixture('pydicom/MR_truncated.dcm');
    const answer = await peer.store([
      truncated,
      ctSmall.bytes,
      Buffer.from('no DICOM'),
      dicomFixture('pydicom/no_meta_group_length.dcm'),
    ]);
    expect(answer.status).toBe(202);
    expect(reasons(answer, '00081198')).toEqual([0xc000, 0xa900]);
    expect(reasons(answer, '0008119A')).toEqual([0xc000]);
    expect(answer.body['00081199']?.Value).toHaveLength(1);
    expect(await storedFiles()).toHaveLength(1);
  });

  it.each([
    ['deep nesting', dicomBytes.file(dicomBytes.nested(100_000)), 0xc000],
    [
      'a deflate bomb',
      dicomBytes.deflatedFile(dicomBytes.element(0x00091010, 'UN', Buffer.alloc(60_000_000))),
      0xa700,
    ],
    ['another transfer syntax', dicomBytes.file(Buffer.alloc(0), '1.2.840.113619.5.2'), 0xc122],
  ])('refuses %s and leaves nothing behind', async (_, file, reason) => {
    const answer = await peer.store([file]);
    expect(answer.status).toBe(409);
    expect([...reasons(answer, '00081198'), ...reasons(answer, '0008119A')]).toEqual([reason]);
    expect(await storedFiles()).toEqual([]);
  });

  it('warns of a file whose meta information names another SOP class', async () => {
    const file = Buffer.from(ctSmall.bytes);
    const sopClass = '1.2.840.10008.5.1.4.1.1.2';
    // The first place is that of Media Storage SOP Class UID.
    file.write('4', file.indexOf(sopClass) + sopClass.length - 1);
    const answer = await peer.store([file]);
    expect(answer.status).toBe(202);
    const [stored] = (answer.body['00081199']?.Value ?? []) as Json[];
    expect(stored?.['00081196']).toEqual({ vr: 'US', Value: [0xb007] });
    expect(stored?.['00081150']?.Value).toEqual([sopClass]);
    expect((await peer.store([file])).status).toBe(202);
  });

  it('refuses instances of another study than the address names', async () => {
    const answer = await peer.store([ctSmall.bytes], '/dicomweb/studies/1.2.3');
    expect(answer.status).toBe(409);
    expect(reasons(answer, '00081198')).toEqual([0xa901]);
    expect((await peer.store([ctSmall.bytes], `/dicomweb/studies/${ctSmall.study}`)).status).toBe(200);
    expect((await peer.store([ctSmall.bytes], '/dicomweb/studies/..%2F..')).status).toBe(400);
  });

  it('refuses bodies that are no multipart/related, or break off', async () => {
    const post = (body: Buffer, type: string) =>
      peer.client.request('POST', '/dicomweb/studies', { body, headers: { 'content-type': type } });
    expect((await post(ctSmall.bytes, 'application/dicom')).status).toBe(415);
    expect(
      (await post(ctSmall.bytes, 'multipart/related; type="application/dicom+json"; boundary=b')).status,
    ).toBe(415);
    expect((await post(ctSmall.bytes, 'multipart/related; type="application/dicom"')).status).toBe(400);
    const { body, contentType } = relatedBody([ctSmall.bytes]);
    expect((await post(body.subarray(0, 30_000), contentType)).status).toBe(400);
    expect((await post(Buffer.from('--b--'), 'multipart/related; boundary=b')).status).toBe(400);
    expect(await storedFiles()).toEqual([]);
  });

  it('asks who it is before it reads anything', async () => {
    const reader = new DicomwebPeer(app.as(organization, ['studies.read']));
    expect((await reader.store([ctSmall.bytes])).status).toBe(403);
    const { body, contentType } = relatedBody([ctSmall.bytes]);
    const options = { body, headers: { 'content-type': contentType } };
    expect((await app.anonymous.request('POST', '/dicomweb/studies', options)).status).toBe(401);
  });

  it('stores many instances of one study in one request, and several requests at once', async () => {
    const copies = Array.from({ length: 60 }, (_, i) =>
      rewriteElements(ctSmall.bytes, {
        SOPInstanceUID: `1.2.3.${i}`,
        SeriesInstanceUID: `1.2.4.${i % 3}`,
        InstanceNumber: String(i),
      }),
    );
    const answers = await Promise.all([peer.store(copies.slice(0, 40)), peer.store(copies.slice(20))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const found = await peer.search('studies');
    expect(found[0]?.['00201206']?.Value).toEqual([3]);
    expect(found[0]?.['00201208']?.Value).toEqual([60]);
    expect(await storedFiles()).toHaveLength(60);
  });

  it('keeps what came whole before a body broke off, and completes it when all are sent again', async () => {
    const copies = Array.from({ length: 40 }, (_, i) =>
      rewriteElements(ctSmall.bytes, { SOPInstanceUID: `1.2.3.${i}`, InstanceNumber: String(i) }),
    );
    const { body, contentType } = relatedBody(copies);
    const cut = await peer.client.request<Json>('POST', '/dicomweb/studies', {
      body: body.subarray(0, Math.floor(body.length * 0.9)),
      headers: { 'content-type': contentType },
    });
    expect(cut.status).toBe(400);
    expect(JSON.stringify(cut.body)).toContain('send all of them again');
    const kept = await peer.search('instances?limit=100');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(40);
    expect(await storedFiles()).toHaveLength(kept.length);
    for (const each of kept) {
      const url = String(each['00081190']?.Value?.[0]).slice(app.anonymous.baseUrl.length);
      const file = await peer.retrieve(url, 'application/dicom; transfer-syntax=*');
      const number = Number(each['00200013']?.Value?.[0]);
      expect(Buffer.from(await file.arrayBuffer()).equals(copies[number] as Buffer)).toBe(true);
    }
    const again = await peer.store(copies);
    expect([again.status, again.body['00081199']?.Value?.length]).toEqual([200, 40]);
    expect(await peer.search('instances?limit=100')).toHaveLength(40);
    expect(await storedFiles()).toHaveLength(40);
  });

  it('leaves what a crash left behind to the sweep, which knows every stored instance', async () => {
    await peer.store([ctSmall.bytes]);
    const put = async (key: string) => {
      await app.get(FileStore).put(key, Buffer.from('x'), { maxBytes: 1 });
      return key;
    };
    const known = await storedFiles();
    const orphan = await put(instanceKey.of(organization, newId()));
    const young = await put(instanceKey.of(organization, newId()));
    const foreign = await put(`org/${organization}/dicom/00/${newId()}.tmp`);
    for (const key of [...known, orphan, foreign]) await ageFile(app.get(Settings), key);
    await app.run(organization, () =>
      app.get(WhenStorageSweepDueThenRemoveOrphans).perform({ organizationId: organization } as never, {
        attempt: 1,
        signal: new AbortController().signal,
      }),
    );
    expect((await storedFiles()).sort()).toEqual([...known, young, foreign].sort());
  });
});
