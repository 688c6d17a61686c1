import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { until } from '#test/support/until';
import { readMails } from '../../testing/read-mails.js';

interface Item {
  id: string;
  version: number;
  name: string;
  code: string;
  key: string | null;
  email: string;
  permissions: string[];
  roles: { id: string; name: string }[];
  active: boolean;
  invited: boolean;
}
interface Page {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}

describe('users and roles', () => {
  let system: System;
  let admin: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'identity', RATE_LIMIT_LOGIN: '1000' } });
    admin = await system.as('admin');
  });
  afterAll(() => system.stop());

  const role = async (key: string): Promise<Item> =>
    (await admin.get<Page>('/v1/roles')).body.items.find((one) => one.key === key)!;
  const newRole = async (name: string, permissions: string[]): Promise<string> =>
    (await admin.post<Item>('/v1/roles', { name, permissions })).body.id;
  const newUser = async (name: string, roleIds: string[], by = admin) =>
    by.post<Item>('/v1/users', {
      email: `${name}@people.test`,
      name,
      roleIds,
      password: 'a good long password',
    });
  const signIn = async (name: string): Promise<Client> => {
    const { body } = await system.admin.post<{ accessToken: string }>('/v1/auth/login', {
      email: `${name}@people.test`,
      password: 'a good long password',
    });
    return system.admin.with(body.accessToken);
  };
  const patch = (by: Client, path: string, body: object, version: number | string = '*') =>
    by.request<Item>('PATCH', path, {
      body,
      headers: { 'if-match': version === '*' ? '*' : `"${version}"` },
    });

  it('starts a practice with four roles, the administrator’s with every permission', async () => {
    const { body } = await admin.get<Page>('/v1/roles?withTotal=true');
    expect(body.items.map(({ key }) => key)).toEqual([
      'administrator',
      'front-desk',
      'radiologist',
      'technologist',
    ]);
    expect((await role('administrator')).permissions).toEqual(['*']);
    expect((await role('radiologist')).permissions).toContain('reports.sign');
    const { body: all } = await admin.get<{ name: string; meaning: string }[]>('/v1/permissions');
    const { body: me } = await admin.get<Item>('/v1/me');
    expect(me.permissions).toEqual(all.map(({ name }) => name).sort());
  });

  it('adds a user, shows it, changes it under If-Match and finds it by name', async () => {
    const created = await newUser('Mona', [(await role('front-desk')).id]);
    expect(created.status).toBe(201);
    const path = created.headers.get('location')!;
    const read = await admin.get<Item>(path);
    expect(read.body).toMatchObject({
      email: 'mona@people.test',
      active: true,
      invited: false,
      roles: [{ name: 'Front desk' }],
    });
    expect(read.headers.get('etag')).toBe('"1"');
    expect((await admin.request('PATCH', path, { body: { name: 'X' } })).status).toBe(428);
    expect((await patch(admin, path, { name: 'X' }, 7)).status).toBe(412);
    const changed = await patch(admin, path, { name: 'Mona Moon', title: 'Dr.' }, 1);
    expect(changed.body).toMatchObject({ version: 2, name: 'Mona Moon', title: 'Dr.' });
    expect((await patch(admin, path, { title: null }, 2)).body).toMatchObject({
      name: 'Mona Moon',
      title: null,
    });
    const found = await admin.get<Page>('/v1/users?q=moon&active=true');
    expect(found.body.items.map(({ email }) => email)).toEqual(['mona@people.test']);
    expect((await admin.get<Page>('/v1/users?q=%25')).body.items).toEqual([]);
  });

  it('pages through users without gaps', async () => {
    const all = (await admin.get<Page>('/v1/users?withTotal=true')).body;
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = (await admin.get<Page>(`/v1/users?limit=2${cursor && `&cursor=${cursor}`}`)).body;
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(names).toEqual(all.items.map(({ name }) => name));
    expect(all.total).toBe(names.length);
  });

  it('lets an address belong to one account only, however it is written', async () => {
    const again = await admin.post<Item>('/v1/users', {
      email: 'ADMIN@demo.isocenter.test',
      name: 'Twin',
      roleIds: [(await role('front-desk')).id],
      password: 'a good long password',
    });
    expect([again.status, again.body.code]).toEqual([409, 'identity.email-taken']);
  });

  it('refuses what makes no user', async () => {
    const roleIds = [(await role('front-desk')).id];
    const bad = await admin.post<{ errors: { field: string }[] }>('/v1/users', {
      email: 'no',
      name: '',
      roleIds,
      extra: 1,
    });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ field }) => field).sort()).toEqual(['email', 'extra', 'name']);
    const weak = await admin.post<Item>('/v1/users', {
      email: 'a@b.test',
      name: 'A',
      roleIds,
      password: 'short',
    });
    expect(weak.body.code).toBe('identity.password-not-acceptable');
    const nobody = await newUser('Noa', ['00000000-0000-4000-8000-000000000000']);
    expect(nobody.body.code).toBe('identity.unknown-role');
  });

  it('invites a user without a password by mail', async () => {
    const roleIds = [(await role('front-desk')).id];
    const { body } = await admin.post<Item>('/v1/users', {
      email: 'ines@people.test',
      name: 'Ines',
      roleIds,
    });
    expect((await admin.get<Item>(`/v1/users/${body.id}`)).body.invited).toBe(true);
    const mail = await until('the invitation', async () =>
      (await readMails(system.settings)).find(({ to }) => to?.[0]?.address === 'ines@people.test'),
    );
    expect(mail.subject).toBe('Your account at Demo Imaging Practice');
    const token = /isop_\w+/.exec(mail.text!)![0];
    await system.admin.post('/v1/auth/password-reset/confirm', { token, password: 'a good long password' });
    expect((await (await signIn('ines')).get('/v1/me')).status).toBe(200);
  });

  it('locks out a deactivated user at once and lets them in again when activated', async () => {
    const { id } = (await newUser('Dora', [(await role('front-desk')).id])).body;
    const dora = await signIn('dora');
    expect((await dora.get('/v1/me')).status).toBe(200);
    expect((await admin.post(`/v1/users/${id}/deactivate`)).status).toBe(204);
    expect((await dora.get('/v1/me')).status).toBe(401);
    const refused = await system.admin.post<Item>('/v1/auth/login', {
      email: 'dora@people.test',
      password: 'a good long password',
    });
    expect([refused.status, refused.body.code]).toEqual([401, 'identity.account-inactive']);
    expect((await admin.post(`/v1/users/${id}/activate`)).status).toBe(204);
    expect((await (await signIn('dora')).get('/v1/me')).status).toBe(200);
  });

  it('gives effect to a changed role at once', async () => {
    const roleId = await newRole('Keeper', ['users.read']);
    await newUser('Kim', [roleId]);
    const kim = await signIn('kim');
    expect((await kim.get('/v1/users')).status).toBe(200);
    const changed = await patch(admin, `/v1/roles/${roleId}`, { permissions: ['roles.read'] }, 1);
    expect(changed.body).toMatchObject({ version: 2, permissions: ['roles.read'], name: 'Keeper' });
    const refused = await kim.get<Item>('/v1/users');
    expect([refused.status, refused.body.code]).toEqual([403, 'identity.permission-missing']);
    expect((await kim.get('/v1/roles')).status).toBe(200);
  });

  it('deletes only roles that nobody has and that are the practice’s own', async () => {
    const roleId = await newRole('Passing', ['users.read']);
    const { id } = (await newUser('Pia', [roleId])).body;
    const remove = (one: string) => admin.request<Item>('DELETE', `/v1/roles/${one}`);
    expect((await remove(roleId)).body.code).toBe('identity.role-in-use');
    await patch(admin, `/v1/users/${id}`, { roleIds: [(await role('technologist')).id] });
    expect((await remove(roleId)).status).toBe(204);
    expect((await remove((await role('technologist')).id)).body.code).toBe('identity.role-built-in');
  });

  it('knows only permissions that some context declares, and role names once', async () => {
    const unknown = await admin.post<Item>('/v1/roles', { name: 'Odd', permissions: ['moon.walk'] });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'identity.unknown-permission']);
    const twice = await admin.post<Item>('/v1/roles', { name: 'Radiologist', permissions: [] });
    expect([twice.status, twice.body.code]).toEqual([409, 'identity.role-name-taken']);
  });

  describe('a manager who is no administrator', () => {
    let manager: Client;
    beforeAll(async () => {
      const roleId = await newRole('Manager', [
        'users.read',
        'users.manage',
        'roles.read',
        'roles.manage',
        'api-keys.manage',
      ]);
      await newUser('Max', [roleId]);
      manager = await signIn('max');
    });
    const beyond = ({ status, body }: { status: number; body: { code: string } }): void =>
      expect([status, body.code]).toEqual([403, 'identity.beyond-own-permissions']);

    it('cannot give a role that is above the own', async () => {
      beyond(await newUser('Eve', [(await role('administrator')).id], manager));
      beyond(await newUser('Eve', [(await role('radiologist')).id], manager));
    });

    it('cannot make or lift a role above the own, nor cut one down', async () => {
      beyond(await manager.post<Item>('/v1/roles', { name: 'Mighty', permissions: ['*'] }));
      beyond(await manager.post<Item>('/v1/roles', { name: 'Mighty', permissions: ['activities.read'] }));
      const small = (await manager.post<Item>('/v1/roles', { name: 'Small', permissions: ['users.read'] }))
        .body.id;
      beyond(await patch(manager, `/v1/roles/${small}`, { permissions: ['users.read', 'activities.read'] }));
      beyond(
        await patch(manager, `/v1/roles/${(await role('administrator')).id}`, {
          permissions: ['users.read'],
        }),
      );
    });

    it('cannot take over an administrator by changing the address', async () => {
      const { body } = await admin.get<Page>('/v1/users?q=admin@demo');
      beyond(await patch(manager, `/v1/users/${body.items[0]!.id}`, { email: 'eve@people.test' }));
      beyond(await manager.post<Item>(`/v1/users/${body.items[0]!.id}/deactivate`));
    });

    it('cannot create an API key with more scopes than the own', async () => {
      beyond(await manager.post<Item>('/v1/api-keys', { name: 'Sly', scopes: ['activities.read'] }));
      expect((await manager.post('/v1/api-keys', { name: 'Fine', scopes: ['users.read'] })).status).toBe(201);
    });
  });

  describe('the last administrator', () => {
    const lastOne = (answer: { status: number; body: { code: string } }): void =>
      expect([answer.status, answer.body.code]).toEqual([409, 'identity.last-administrator']);

    it('can neither be deactivated nor lose the role, nor the role its power', async () => {
      // The manager of the test above also could give power to others.
      const managers = (await admin.get<Page>('/v1/users?q=max@')).body.items;
      for (const { id } of managers) await admin.post(`/v1/users/${id}/deactivate`);
      const { id } = (await admin.get<Page>('/v1/users?q=admin@demo')).body.items[0]!;
      lastOne(await admin.post(`/v1/users/${id}/deactivate`));
      lastOne(await patch(admin, `/v1/users/${id}`, { roleIds: [(await role('front-desk')).id] }));
      lastOne(
        await patch(admin, `/v1/roles/${(await role('administrator')).id}`, { permissions: ['users.read'] }),
      );
      expect((await admin.get('/v1/users')).status).toBe(200);
    });

    it('stays when two administrators deactivate each other at once', async () => {
      const { id: first } = (await admin.get<Page>('/v1/users?q=admin@demo')).body.items[0]!;
      const { id: second } = (await newUser('Anna', [(await role('administrator')).id])).body;
      const anna = await signIn('anna');
      const answers = await Promise.all([
        admin.post<Item>(`/v1/users/${second}/deactivate`),
        anna.post<Item>(`/v1/users/${first}/deactivate`),
      ]);
      const statuses = answers.map(({ status }) => status);
      // The second one to come is refused as the last, or is not let in any more.
      expect(statuses.filter((status) => status === 204)).toHaveLength(1);
      await system.owner.query('UPDATE identity_user SET active = true WHERE id = $1', [first]);
    });
  });
});
