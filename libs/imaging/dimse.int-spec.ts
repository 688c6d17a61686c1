import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { freePort } from '#test/support/free-port';
import { until } from '#test/support/until';
import { dicomFixture } from './infrastructure/dicom/testing/dicom-fixture.js';
import { rewriteElements } from './infrastructure/dicom/testing/rewrite-elements.js';
import { SOP_CLASS } from './presentation/gateway/dimse/sop-classes.js';
import { ctSmall } from './testing/ct-small.js';
import { DimsePractice, PERMISSIONS } from './testing/dimse-practice.js';
import { FrontDesk } from './testing/front-desk.js';

/** Starting compiles and loads modules, which takes a busy machine long; whatever it waits for has a limit of its own. */
const START_MS = 240_000;
const CT = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const IMPLICIT = '1.2.840.10008.1.2';
const JPEG_2000 = '1.2.840.10008.1.2.4.90';
const stores = { mayStore: true };
const inCt = { storage: { [CT]: [EXPLICIT] } };

let practice: DimsePractice;

beforeAll(async () => {
  practice = await DimsePractice.start();
}, START_MS);
afterAll(() => practice?.stop());
beforeEach(() => practice.open());
afterEach(() => practice.close());

async function storedFiles(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of practice.app.get(FileStore).keys(`org/${practice.organization}/`)) keys.push(key);
  return keys;
}

describe('who may call', () => {
  it('is whom the practice knows, by the AE title that the practice has', async () => {
    const known = await practice.peer({});
    expect(await known.echo()).toBe(0);
    await expect(practice.call('STRANGER')).rejects.toThrow('calling AE title');
    await expect(practice.call('STRANGER', { called: 'NOBODY' })).rejects.toThrow('called AE title');
  });

  it('is nobody from another address, and nobody who was put out of use', async () => {
    const elsewhere = { aeTitle: 'ELSEWHERE', allowedAddresses: ['10.0.0.0/8', '2001:db8::/32'] };
    const id = await practice.desk.add('/v1/dicom/peers', elsewhere);
    await expect(practice.call('ELSEWHERE')).rejects.toThrow('calling AE title');
    await practice.desk.change(`/v1/dicom/peers/${id}`, { allowedAddresses: ['127.0.0.1'] }, 1);
    await practice.call('ELSEWHERE');
    await practice.desk.change(`/v1/dicom/peers/${id}`, { active: false }, 2);
    await expect(practice.call('ELSEWHERE')).rejects.toThrow('calling AE title');
  });

  it('gets the services that it has the right to', async () => {
    const storage = {
      storage: { [CT]: [EXPLICIT], '1.2.3.4': [EXPLICIT], '1.2.840.10008.5.1.4.1.1.999': [IMPLICIT] },
    };
    expect((await practice.peer({}, storage)).accepted).toEqual([SOP_CLASS.verification]);
    expect((await practice.peer(stores, storage)).accepted).toEqual([
      SOP_CLASS.verification,
      CT,
      '1.2.840.10008.5.1.4.1.1.999',
    ]);
    expect((await practice.peer({ mayWorklist: true }, storage)).accepted).toEqual([
      SOP_CLASS.verification,
      SOP_CLASS.modalityWorklist,
    ]);
  });
});

describe('the DICOM network of a practice', () => {
  it('has one AE title, unique over the installation', async () => {
    expect(await practice.desk.get('/v1/dicom/node')).toEqual({ version: 1, aeTitle: practice.aeTitle });
    const other = new FrontDesk(practice.app.as(newId(), PERMISSIONS));
    expect(await other.get('/v1/dicom/node')).toEqual({ version: 0, aeTitle: null });
    expect(await other.change('/v1/dicom/node', { aeTitle: practice.aeTitle }, 0, 'PUT')).toBe(409);
    expect(await practice.desk.change('/v1/dicom/node', { aeTitle: 'RENAMED' }, 1, 'PUT')).toBe(204);
    expect(await practice.desk.change('/v1/dicom/node', { aeTitle: 'AGAIN' }, 1, 'PUT')).toBe(412);
    practice.aeTitle = 'RENAMED';
    expect(await (await practice.peer({})).echo()).toBe(0);
  });

  it('lists, changes and removes peers', async () => {
    const id = await practice.desk.add('/v1/dicom/peers', {
      aeTitle: 'CT1',
      mayStore: true,
      modalities: ['CT'],
    });
    const again = await practice.desk.client.post('/v1/dicom/peers', { aeTitle: 'CT1' });
    expect(again.status).toBe(409);
    expect(await practice.desk.list('/v1/dicom/peers?q=ct')).toMatchObject([
      { id, aeTitle: 'CT1', mayStore: true },
    ]);
    expect(await practice.desk.change(`/v1/dicom/peers/${id}`, { host: '127.0.0.1' }, 1)).toBe(400);
    expect(await practice.desk.change(`/v1/dicom/peers/${id}`, { host: 'ct1.local', port: 104 }, 1)).toBe(
      204,
    );
    expect(await practice.desk.get(`/v1/dicom/peers/${id}`)).toMatchObject({
      version: 2,
      host: 'ct1.local',
      port: 104,
    });
    expect((await practice.desk.client.request('DELETE', `/v1/dicom/peers/${id}`)).status).toBe(204);
    expect((await practice.desk.client.get(`/v1/dicom/peers/${id}`)).status).toBe(404);
  });

  it('says whether a peer answers', async () => {
    const call = async (fields: object): Promise<unknown> => {
      const id = await practice.desk.add('/v1/dicom/peers', {
        aeTitle: practice.nextTitle('ECHO'),
        ...fields,
      });
      return (await practice.desk.client.post(`/v1/dicom/peers/${id}/echo`)).body;
    };
    // ourselves, who do not know the practice as a peer of its own
    expect(await call({ host: '127.0.0.1', port: practice.port })).toMatchObject({
      reached: false,
      outcome: 'The peer refused the association: it does not know the called AE title.',
    });
    await practice.desk.add('/v1/dicom/peers', { aeTitle: practice.aeTitle });
    const own = await practice.desk.list(`/v1/dicom/peers?q=${practice.aeTitle}`);
    const change = { host: '127.0.0.1', port: practice.port };
    await practice.desk.change(`/v1/dicom/peers/${own[0]?.id}`, change, 1);
    const answer = await practice.desk.client.post(`/v1/dicom/peers/${own[0]?.id}/echo`);
    expect(answer.body).toMatchObject({ reached: true, outcome: 'The peer answered with success.' });
    expect(await call({ host: '127.0.0.1', port: await freePort() })).toMatchObject({ reached: false });
    expect(await call({})).toMatchObject({ code: 'imaging.dicom-peer-only-calls' });
  });
});

describe('C-STORE', () => {
  it('stores an instance as it came, with a head that tells from whom', async () => {
    const scanner = await practice.peer(stores, inCt);
    expect(await scanner.store(ctSmall.bytes)).toBe(0);
    const [key] = await storedFiles();
    const pieces: Buffer[] = [];
    for await (const piece of (await practice.app.get(FileStore).get(key ?? '')).stream)
      pieces.push(piece as Buffer);
    const file = Buffer.concat(pieces);
    expect(file.subarray(128, 132).toString()).toBe('DICM');
    expect(file.toString('latin1')).toContain(practice.aeTitle);
    expect(file.includes(ctSmall.bytes.subarray(-5_000))).toBe(true);
    const { rows } = await practice.app.owner.query(
      'SELECT study_instance_uid, instance_count FROM study WHERE organization_id = $1',
      [practice.organization],
    );
    expect(rows).toEqual([{ study_instance_uid: ctSmall.study, instance_count: 1 }]);
  });

  it('answers the same file like the first time, and another one of the same UID with 0111', async () => {
    const scanner = await practice.peer(stores, inCt);
    expect(await scanner.store(ctSmall.bytes)).toBe(0);
    expect(await scanner.store(ctSmall.bytes)).toBe(0);
    expect(await scanner.store(rewriteElements(ctSmall.bytes, { PatientID: 'X' }))).toBe(0x0111);
    expect(await storedFiles()).toHaveLength(1);
  });

  it('refuses what is another instance than announced, or cut off', async () => {
    const scanner = await practice.peer(stores, {
      storage: { [CT]: [EXPLICIT], '1.2.840.10008.5.1.4.1.1.4': [EXPLICIT] },
    });
    expect(await scanner.store(ctSmall.bytes, { sopInstanceUid: '1.2.3' })).toBe(0xa900);
    expect(await scanner.store(ctSmall.bytes.subarray(0, 20_000))).toBe(0xc000);
    expect(await storedFiles()).toEqual([]);
    expect(await scanner.store(ctSmall.bytes)).toBe(0);
  });

  it('leaves nothing of what is aborted in the middle', async () => {
    const scanner = await practice.peer(stores, inCt);
    await expect(scanner.store(ctSmall.bytes, { cutAt: 20_000 })).rejects.toThrow('abort');
    const { rows } = await practice.app.owner.query('SELECT 1 FROM instance WHERE organization_id = $1', [
      practice.organization,
    ]);
    expect(rows).toEqual([]);
    // Its removal follows the end of the association.
    await until('nothing to be left', async () => (await storedFiles()).length === 0);
  });

  it('takes compressed images in their own syntax from several associations at once', async () => {
    const file = dicomFixture('pydicom/MR_small_jp2klossless.dcm');
    const MR = '1.2.840.10008.5.1.4.1.1.4';
    const scanners = await Promise.all(
      [1, 2, 3].map(() => practice.peer(stores, { storage: { [MR]: [JPEG_2000, EXPLICIT] } })),
    );
    const files = [1, 2, 3].map((n) => rewriteElements(file, { SOPInstanceUID: `1.2.3.${n}` }));
    expect(await Promise.all(scanners.map((scanner, n) => scanner.store(files[n]!)))).toEqual([0, 0, 0]);
    const { rows } = await practice.app.owner.query(
      'SELECT DISTINCT transfer_syntax_uid FROM instance WHERE organization_id = $1',
      [practice.organization],
    );
    expect(rows).toEqual([{ transfer_syntax_uid: JPEG_2000 }]);
  });
});
