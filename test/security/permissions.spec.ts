import { type Actor, anonymous, CurrentContext, Mediator, newId, Permissions, UseCases } from '#kernel';
import { startSystem, type System } from '#test/support/system';

describe('every use case', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem({ engine: false, seeded: false });
    // starting compiles and loads modules, which takes a busy machine long
  }, 240_000);
  afterAll(() => system?.stop());

  const as = async (actor: Actor, name: string): Promise<string | undefined> => {
    const organizationId = newId();
    const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
    const message = system.adminApp.get(UseCases).build(name, {});
    return system.adminApp
      .get(CurrentContext)
      .open(context, () => system.adminApp.get(Mediator).run(message))
      .then(() => undefined)
      .catch((error: { kind?: string }) => error.kind);
  };
  const user = (permissions: readonly string[]): Actor => ({
    kind: 'user',
    id: newId(),
    organizationId: newId(),
    permissions: new Set(permissions),
    name: 'Somebody',
  });
  const all = (): string[] =>
    system.adminApp
      .get(Permissions)
      .all()
      .map(({ name }) => name);
  const useCases = () => system.adminApp.get(UseCases).all();

  it('of the nine contexts is there', () => {
    const contexts = new Set(useCases().map(({ name }) => name.split('.')[0]));
    expect(Array.from(contexts).sort(byText)).toEqual([
      'conversations',
      'files',
      'identity',
      'imaging',
      'notifications',
      'operations',
      'projects',
      'reporting',
      'workflows',
    ]);
    expect(useCases().length).toBeGreaterThan(100);
  });

  it('that needs a permission refuses whoever has all the others', async () => {
    for (const { name, access } of useCases()) {
      if (access.kind !== 'permission') continue;
      const others = all().filter(
        (permission) => permission !== access.permission && !access.or?.includes(permission),
      );
      expect([name, await as(user(others), name)]).toEqual([name, 'forbidden']);
    }
  });

  it('that is not public refuses whoever is not known', async () => {
    for (const { name, access } of useCases())
      if (access.kind !== 'public')
        expect([name, await as(anonymous, name)]).toEqual([name, 'unauthenticated']);
  });

  it('of the system refuses even an administrator', async () => {
    for (const { name, access } of useCases())
      if (access.kind === 'system') expect([name, await as(user(all()), name)]).toEqual([name, 'forbidden']);
  });

  it('that is public says why, and they are few', () => {
    const open = useCases().flatMap(({ name, access }) =>
      access.kind === 'public' ? [`${name}: ${access.reason}`] : [],
    );
    expect(open.sort()).toMatchSnapshot();
  });

  it('asks for a permission that some use case needs: none is only a name', () => {
    const asked = new Set(
      useCases().flatMap(({ access, fieldRights }) => [
        ...(access.kind === 'permission' ? [access.permission, ...(access.or ?? [])] : []),
        ...Object.values(fieldRights ?? {}),
      ]),
    );
    expect(all().filter((permission) => !asked.has(permission))).toEqual([]);
  });
});

function byText(left: string | undefined, right: string | undefined): number {
  return (left ?? '').localeCompare(right ?? '');
}
