import type { PoolClient } from 'pg';
import { anonymous, newId, type UseCase } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import { Replica } from './replica.js';

const replica = (env: Record<string, string> = {}): Replica =>
  new Replica(testSettings(env), new Metrics('test'), Log.create({ level: 'silent', service: 'test' }));
const answering = (position: string | null): PoolClient =>
  ({ query: () => Promise.resolve({ rows: [{ position }] }) }) as unknown as PoolClient;
const query = { name: 'ledger.get-account', kind: 'query', onPrimary: false } as UseCase;
const context = {
  actor: anonymous,
  organizationId: newId(),
  correlationId: newId(),
  causationId: null,
  locale: 'en',
};

describe('the read replica of a process', () => {
  it('does nothing where none is configured', async () => {
    const none = replica();
    none.onModuleInit();
    expect(none.configured).toBe(false);
    expect(none.positionFor(query, context)).toBeUndefined();
    await none.onApplicationShutdown();
  });

  it('does not answer before it was looked at', () => {
    expect(
      replica({ DATABASE_REPLICA_URL: 'postgres://standby/x' }).positionFor(query, context),
    ).toBeUndefined();
  });

  it('must prove that it has not fallen back since it was looked at, and is a standby still', async () => {
    const asked = replica();
    await expect(asked.prove(answering('0/20'), 0x20n)).resolves.toBeUndefined();
    await expect(asked.prove(answering('0/1F'), 0x20n)).rejects.toThrow('behind');
    await expect(asked.prove(answering(null), 0n)).rejects.toThrow('no standby');
  });

  it('does not fail a command whose position is not learned', async () => {
    const broken = { query: () => Promise.reject(new Error('gone')) } as unknown as PoolClient;
    await expect(replica().note(broken, context.organizationId)).resolves.toBeUndefined();
  });
});
