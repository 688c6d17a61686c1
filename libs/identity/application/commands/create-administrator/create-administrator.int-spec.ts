import { CurrentContext, Mediator, newId } from '#kernel';
import { startSystem, type System } from '#test/support/system';
import { HasOrganizations } from '../../queries/has-organizations/has-organizations.query.js';
import { CreateAdministrator } from './create-administrator.command.js';

describe('creating an administrator at the command line', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'identity' }, seeded: false, engine: false });
  });
  afterAll(() => system.stop());

  const inContext = <R>(
    organizationId: string | null,
    work: (mediator: Mediator) => Promise<R>,
  ): Promise<R> =>
    system.adminApp
      .get(CurrentContext)
      .asSystem('cli', organizationId, () => work(system.adminApp.get(Mediator)));
  const create = (email: string, organizationName?: string, organizationId: string | null = null) =>
    inContext(organizationId, (mediator) =>
      mediator.send(
        new CreateAdministrator({
          email,
          name: 'Operator',
          password: 'a good long password',
          ...(organizationName ? { organizationName } : {}),
        }),
      ),
    );
  const names = async (): Promise<string[]> =>
    (
      await system.owner.query<{ name: string }>('SELECT name FROM organization ORDER BY created_at')
    ).rows.map(({ name }) => name);

  it('creates the first practice, then finds it again by itself or by its name', async () => {
    expect(await inContext(null, (mediator) => mediator.ask(new HasOrganizations()))).toBe(false);
    const { organizationId } = await create('one@ops.test', 'First Practice');
    expect((await create('two@ops.test')).organizationId).toBe(organizationId);
    expect((await create('three@ops.test', 'First Practice')).organizationId).toBe(organizationId);
    expect(await names()).toEqual(['First Practice']);
    expect(await inContext(null, (mediator) => mediator.ask(new HasOrganizations()))).toBe(true);
  });

  it('creates another practice for another name, and then wants to know which one is meant', async () => {
    await create('four@ops.test', 'Second Practice');
    expect(await names()).toEqual(['First Practice', 'Second Practice']);
    await expect(create('five@ops.test')).rejects.toMatchObject({ code: 'identity.several-organizations' });
  });

  it('uses the organization it is told by id', async () => {
    const id = newId();
    expect((await create('six@ops.test', 'Third Practice', id)).organizationId).toBe(id);
    expect((await create('seven@ops.test', undefined, id)).organizationId).toBe(id);
  });

  it('leaves nothing behind when it fails', async () => {
    const before = await names();
    await expect(create('one@ops.test', 'Fourth Practice')).rejects.toMatchObject({
      code: 'identity.email-taken',
    });
    expect(await names()).toEqual(before);
  });

  it('journals and publishes under the organization it created', async () => {
    const { organizationId, userId } = await create('eight@ops.test', 'Fifth Practice');
    const journal = await system.owner.query(
      `SELECT 1 FROM command_journal WHERE organization_id = $1 AND use_case = 'identity.create-administrator'`,
      [organizationId],
    );
    expect(journal.rowCount).toBe(1);
    const outbox = await system.owner.query<{ type: string; aggregate_id: string }>(
      'SELECT type, aggregate_id FROM outbox WHERE organization_id = $1',
      [organizationId],
    );
    expect(outbox.rows).toContainEqual({
      type: 'identity.organization-created',
      aggregate_id: organizationId,
    });
    expect(outbox.rows).toContainEqual({ type: 'identity.user-created', aggregate_id: userId });
  });

  it('lets the new administrator sign in', async () => {
    const answer = await system.admin.post('/v1/auth/login', {
      email: 'One@Ops.test',
      password: 'a good long password',
    });
    expect(answer.status).toBe(200);
  });
});
