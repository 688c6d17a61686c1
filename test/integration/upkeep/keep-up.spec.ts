import { keepUp } from '#apps/cli/keep-up';
import { newId, UseCases } from '#kernel';
import { startSystem, type System } from '#test/support/system';

interface Role {
  readonly version: number;
  readonly permissions: readonly string[];
}

describe('what practices of earlier versions come with', () => {
  let system: System;
  let organizationId: string;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'conversations,workflows,imaging' }, engine: false });
    organizationId = system.organizationId!;
  }, 240_000);

  afterAll(() => system?.stop(), 30_000);

  const keep = () => keepUp(system.adminApp, system.settings);

  const role = async (key: string): Promise<Role> => {
    const { rows } = await system.owner.query<Role>(
      'SELECT version, permissions FROM identity_role WHERE organization_id = $1 AND key = $2',
      [organizationId, key],
    );
    return rows[0]!;
  };

  const schedules = async (of: string): Promise<string[]> => {
    const { rows } = await system.owner.query<{ name: string }>(
      `SELECT name FROM schedule WHERE organization_id = $1 AND use_case LIKE 'conversations.%' ORDER BY name`,
      [of],
    );
    return rows.map(({ name }) => name);
  };

  /** As an earlier version made it: nothing was noted of what it was offered. */
  const past = (key: string, change: string) =>
    system.owner.query(
      `UPDATE identity_role SET offered = NULL, ${change} WHERE organization_id = $1 AND key = $2`,
      [organizationId, key],
    );

  it('is new to nobody whose practice is of this version', async () => {
    const before = await role('front-desk');
    await keep();
    expect(await keep()).toEqual([]);
    expect(await role('front-desk')).toEqual(before);
  });

  it('is what their roles got since, unless they had changed them, and is told once', async () => {
    await past('front-desk', `version = 1, permissions = array_remove(permissions, 'contacts.manage')`);
    await past('technologist', `version = 2, permissions = '{patients.read,studies.store}', name = 'MTA'`);
    const versions = () =>
      system.owner.query<{ email: string; version: number }>(
        'SELECT email, permissions_version AS version FROM identity_user WHERE organization_id = $1 ORDER BY email',
        [organizationId],
      );
    const [radiologist, before] = [await role('radiologist'), (await versions()).rows];
    const told = await keep();
    expect(told).toEqual([
      `practice ${organizationId}: the role "Front desk" was given contacts.manage`,
      expect.stringMatching(
        /: the role "MTA" was changed by the practice and is left alone; it lacks .*worklist\.read$/,
      ),
    ]);
    expect((await role('front-desk')).permissions).toContain('contacts.manage');
    expect((await role('technologist')).permissions).toEqual(['patients.read', 'studies.store']);
    expect(await role('radiologist')).toEqual(radiologist);
    const after = (await versions()).rows;
    const changed = after.filter((user, at) => user.version !== before[at]!.version);
    expect(changed.map(({ email }) => email)).toEqual(['frontdesk@demo.isocenter.test']);
    expect(await keep()).toEqual([]);
    const { rows } = await system.owner.query(
      `SELECT 1 FROM command_journal WHERE organization_id = $1 AND actor_id = 'migrate' LIMIT 1`,
      [organizationId],
    );
    expect(rows).toHaveLength(1);
  });

  it('is the care of the channels that they have', async () => {
    const others = newId();
    const command = system.adminApp
      .get(UseCases)
      .build('identity.create-organization', { name: 'Elsewhere' });
    await system.run(others, (mediator) => mediator.run(command));
    await system.owner.query('DELETE FROM schedule WHERE organization_id = $1', [organizationId]);
    expect(await keep()).toEqual([
      `practice ${organizationId}: the schedule "Channel inspection" was planned`,
      `practice ${organizationId}: the schedule "Message templates" was planned`,
    ]);
    expect(await schedules(organizationId)).toEqual(['Channel inspection', 'Message templates']);
    expect(await schedules(others)).toEqual([]);
    expect(await keep()).toEqual([]);
  });
});
