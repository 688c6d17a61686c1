import { type Actor, type FieldRights, newId, system, type UseCase } from '#kernel';
import { runInScope } from '../../context/scopes.js';
import { FieldRightsBehaviour } from './field-rights.behaviour.js';

const rights: FieldRights = { phone: 'patients.contact', notes: 'patients.notes' };
const patient = { id: '1', name: 'Maria', phone: '+49 30 1', notes: 'x' };

const user = (...permissions: string[]): Actor => ({
  kind: 'user',
  id: newId(),
  organizationId: newId(),
  permissions: new Set(permissions),
  name: 'Somebody',
});

function ask(actor: Actor, answer: unknown): Promise<unknown> {
  const step = new FieldRightsBehaviour().compile({ fieldRights: rights } as unknown as UseCase, () =>
    Promise.resolve(answer),
  );
  const context = { actor, organizationId: null, correlationId: newId(), causationId: null, locale: 'en' };
  return runInScope({ context }, () => step({}));
}

describe('the fields of an answer', () => {
  it('are left out, each for those who lack its permission', async () => {
    expect(await ask(user(), patient)).toEqual({ id: '1', name: 'Maria' });
    expect(await ask(user('patients.contact'), patient)).toEqual({
      id: '1',
      name: 'Maria',
      phone: '+49 30 1',
    });
    expect(await ask(user('patients.contact', 'patients.notes'), patient)).toBe(patient);
  });

  it('are left out of every item of a page, whose cursor and total stay', async () => {
    expect(await ask(user('patients.notes'), { items: [patient], nextCursor: 'c', total: 7 })).toEqual({
      items: [{ id: '1', name: 'Maria', notes: 'x' }],
      nextCursor: 'c',
      total: 7,
    });
  });

  it('are there for the system, and hidden from contacts and strangers', async () => {
    expect(await ask(system('a reaction'), patient)).toBe(patient);
    expect(await ask({ kind: 'anonymous' }, patient)).toEqual({ id: '1', name: 'Maria' });
    const contact: Actor = { kind: 'contact', id: newId(), organizationId: newId() };
    expect(await ask(contact, patient)).toEqual({ id: '1', name: 'Maria' });
  });

  it('do not change in the answer that others may get from a cache', async () => {
    const answer = { ...patient };
    await ask(user(), answer);
    expect(answer).toEqual(patient);
  });
});
