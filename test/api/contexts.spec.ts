import { startSystem, type System } from '#test/support/system';

/** One path of each context on the admin API. */
const DOORS = {
  identity: '/v1/users',
  files: '/v1/files',
  conversations: '/v1/conversations',
  imaging: '/v1/orders',
  workflows: '/v1/workflows/instances',
  reporting: '/v1/worklist',
  notifications: '/v1/notifications',
  operations: '/v1/deliveries',
} as const;

describe.each([
  ['identity'],
  ['conversations'],
  ['imaging,workflows'],
  ['reporting,files'],
  ['notifications,operations'],
])('started with CONTEXTS=%s', (contexts) => {
  let system: System;
  const chosen = ['identity', ...contexts.split(',')];
  beforeAll(async () => {
    system = await startSystem({ gateway: true, env: { CONTEXTS: contexts } });
  });
  afterAll(() => system.stop());

  it('every app starts, opens the doors of these contexts and no others', async () => {
    const admin = await system.as('admin');
    const open = await Promise.all(
      Object.entries(DOORS).map(
        async ([name, path]) => [name, (await admin.get(path)).status !== 404] as const,
      ),
    );
    expect(
      open
        .filter(([, isOpen]) => isOpen)
        .map(([name]) => name)
        .sort(),
    ).toEqual([...new Set(chosen)].sort());
  });

  it('is ready', async () => {
    expect((await system.admin.get('/health/ready')).status).toBe(200);
    expect((await system.public.get('/health/ready')).status).toBe(200);
  });
});
