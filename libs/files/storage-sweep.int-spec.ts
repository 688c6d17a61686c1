import { CreateOrganization } from '#identity/contracts';
import { newId } from '#kernel';
import { FileStore } from '#platform/storage/file-store';
import { ageFile } from '#platform/storage/testing/age-file';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { SweepStorage } from './application/commands/sweep-storage/sweep-storage.command.js';

const SWEEPERS = ['files', 'imaging', 'reporting'].map(
  (context) => `${context}.when-storage-sweep-due-then-remove-orphans`,
);

describe('The storage sweep in a running system', () => {
  let system: System;
  let organizationId: string;

  beforeAll(async () => {
    system = await startSystem();
    organizationId = system.organizationId!;
  }, 60_000);
  afterAll(() => system?.stop(), 30_000);

  it('is planned for a new practice', async () => {
    const practice = newId();
    await system.run(practice, (mediator) => mediator.send(new CreateOrganization({ name: 'New' })));
    const planned = await until('the schedule', async () => {
      const { rows } = await system.owner.query<{ useCase: string }>(
        'SELECT use_case AS "useCase" FROM schedule WHERE organization_id = $1',
        [practice],
      );
      return rows.length > 0 && rows;
    });
    expect(planned).toEqual([{ useCase: 'files.sweep-storage' }]);
  });

  it('is done by every context that stores files, each for its own', async () => {
    const store = system.adminApp.get(FileStore);
    const [id, reportId] = [newId(), newId()];
    const orphans = [
      `org/${organizationId}/uploads/${id}`,
      `org/${organizationId}/dicom/${id.slice(-2)}/${id}.dcm`,
      `org/${organizationId}/reports/${reportId}/1-${id}.pdf`,
    ];
    const others = [`org/${organizationId}/elsewhere/${id}`, `org/${newId()}/uploads/${id}`];
    for (const key of [...orphans, ...others]) {
      await store.put(key, Buffer.from('x'), { maxBytes: 1 });
      await ageFile(system.settings, key);
    }
    await system.run(organizationId, (mediator) => mediator.send(new SweepStorage()));
    await until('the three sweeps', async () => {
      const { rows } = await system.owner.query(
        `SELECT 1 FROM delivery WHERE handler = ANY($1) AND state = 'done'`,
        [SWEEPERS],
      );
      return rows.length === SWEEPERS.length;
    });
    for (const key of orphans) expect(await store.exists(key)).toBe(false);
    for (const key of others) expect(await store.exists(key)).toBe(true);
  });
});
