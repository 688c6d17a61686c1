import type { CurrentContext, Mediator } from '#kernel';
import { VerifyPassword } from '#identity/contracts';
import { CurrentReader } from './current-reader.js';

function readers(actor: object, known: object[] = [{ id: 'u', name: 'Dr. Bea', title: 'Consultant' }]) {
  const context = { get: () => ({ actor }) } as unknown as CurrentContext;
  const ask = (query: object) =>
    Promise.resolve(query instanceof VerifyPassword ? query.password === 'right' : known);
  return new CurrentReader(context, { ask } as unknown as Mediator);
}

const user = { kind: 'user', id: 'u', name: 'Bea' };

describe('The person who writes or signs', () => {
  it('has the name and title that identity knows', async () => {
    expect(await readers(user).get()).toEqual({ id: 'u', name: 'Dr. Bea', title: 'Consultant' });
  });

  it('has the name of the session when identity knows no more', async () => {
    expect(await readers(user, []).get()).toEqual({ id: 'u', name: 'Bea', title: null });
  });

  it.each(['api-key', 'system', 'contact', 'anonymous'])('is never a caller of kind %s', async (kind) => {
    await expect(readers({ kind, id: 'x' }).get()).rejects.toMatchObject({
      code: 'reporting.reader-required',
    });
  });

  it('must give the right password to sign', async () => {
    await expect(readers(user).proven('wrong')).rejects.toMatchObject({ code: 'reporting.wrong-password' });
    expect(await readers(user).proven('right')).toMatchObject({ id: 'u' });
  });
});
