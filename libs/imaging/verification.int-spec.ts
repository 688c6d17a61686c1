import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { WhenStorageVerificationDueThenReadFiles } from './application/reactions/when-storage-verification-due-then-read-files.js';
import { InstanceStore } from './application/services/instance-store.js';
import { StorageVerificationDue } from './contracts/events/storage-verification-due.event.js';
import { imagingPermissions } from './contracts/permissions.js';
import { AccessRecordsModule } from './testing/access-records.js';
import { ArchiveDeskModule } from './testing/archive-desk.module.js';
import { ctInstances } from './testing/ct-instances.js';
import { FrontDesk, type Thing } from './testing/front-desk.js';

const START_MS = 240_000;
const UID = '1.2.3';

let app: ContextsApp;
let organization: string;
let desk: FrontDesk;

beforeAll(async () => {
  app = await startContexts([AccessRecordsModule, ArchiveDeskModule]);
}, START_MS);
afterAll(() => app?.stop());
beforeEach(() => {
  organization = newId();
  desk = new FrontDesk(app.as(organization, Object.keys(imagingPermissions)));
});

const store = (names: readonly string[]) =>
  app.run(organization, () => app.get(InstanceStore).store(organization, ctInstances(UID, names)));

async function files(): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of app.get(FileStore).keys(`org/${organization}/`)) keys.push(key);
  return keys;
}

async function outbox(type: string): Promise<object[]> {
  const { rows } = await app.owner.query<{ payload: object }>(
    'SELECT payload FROM outbox WHERE organization_id = $1 AND type = $2 ORDER BY position',
    [organization, type],
  );
  return rows.map(({ payload }) => payload);
}

describe('verifying files', () => {
  const lasting = new AbortController().signal;
  const step = async (bytesLeft = 1_000_000_000, attempt = 1, signal = lasting): Promise<void> => {
    const effect = app.get(WhenStorageVerificationDueThenReadFiles);
    const event = new StorageVerificationDue({ bytesLeft, alarmed: false });
    const command = await app.run(organization, () =>
      effect.perform({ event, organizationId: organization } as never, { attempt, signal }),
    );
    if (command) await app.run(organization, () => app.mediator.send(command));
  };
  const progress = () => desk.get('/v1/storage/verification');

  it('goes through them in a circle, within the bytes of a night', async () => {
    await store(['1.1', '1.2', '1.3']);
    expect(await progress()).toMatchObject({ instances: 3, verified: 0, oldest: null, damaged: 0 });
    await step(1);
    expect(await progress()).toMatchObject({ verified: 1, roundEndedAt: null });
    expect(await outbox('imaging.storage-verification-due')).toEqual([]);
    await step();
    expect(await progress()).toMatchObject({ verified: 3, roundEndedAt: expect.any(String), damaged: 0 });
    await desk.client.post('/v1/storage/verification', {});
    expect(await outbox('imaging.storage-verification-due')).toEqual([
      { bytesLeft: 50 * 1024 ** 3, alarmed: false },
    ]);
  });

  it('passes over a file that takes too long again and again, and goes on behind it', async () => {
    await store(['1.1', '1.2', '1.3']);
    await expect(step(1_000_000_000, 1, AbortSignal.abort())).rejects.toThrow('aborted');
    await step(1_000_000_000, 3, AbortSignal.abort());
    expect(await progress()).toMatchObject({ verified: 0, damaged: 0 });
    await step();
    expect(await progress()).toMatchObject({ verified: 2, damaged: 0, roundEndedAt: expect.any(String) });
  });

  it('finds what is lost or changed, tells it once, and takes it back when it is whole again', async () => {
    await store(['1.1', '1.2', '1.3', '1.4']);
    const keys = (await files()).sort();
    const [lost, longer, changed] = keys as [string, string, string];
    const fileStore = app.get(FileStore);
    const original: Buffer[] = [];
    for await (const chunk of (await fileStore.get(changed)).stream) original.push(chunk as Buffer);
    const bytes = Buffer.concat(original);
    const flipped = Buffer.from(bytes);
    flipped[flipped.length - 1]! ^= 1;
    const put = (key: string, content: Buffer) => fileStore.put(key, content, { maxBytes: 1_000_000 });
    await fileStore.delete(lost);
    await put(longer, Buffer.concat([bytes, Buffer.alloc(2)]));
    await put(changed, flipped);
    await step();
    await step();
    const found = await progress();
    expect(found).toMatchObject({ verified: 4, damaged: 3 });
    const damage = (found.damagedInstances as Thing[]).map((one) => String(one.damage)).sort();
    expect(damage).toEqual(['checksum', 'missing', 'size']);
    expect(await outbox('imaging.instance-damaged')).toHaveLength(3);
    expect(await outbox('imaging.storage-damage-found')).toEqual([{ instances: 3 }]);
    await put(changed, bytes);
    await step();
    expect(await progress()).toMatchObject({ damaged: 2 });
    await desk.client.request('DELETE', `/dicomweb/studies/${UID}`);
    expect(await progress()).toMatchObject({ instances: 0, verified: 0, damaged: 0 });
  });
});
