import { newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import type { Database } from '#platform/database/database';
import { Log } from '#platform/telemetry/log';
import { PgAiLedger } from './pg-ai-ledger.js';

describe('the ledger without its database', () => {
  const lines: string[] = [];
  const log = Log.create({
    level: 'info',
    service: 'test',
    destination: { write: (line) => void lines.push(line) },
  });
  const database = { use: () => Promise.reject(new Error('gone')) } as unknown as Database;
  const ledger = (env: Readonly<Record<string, string>> = {}) =>
    new PgAiLedger(testSettings(env), database, log);
  const organizationId = newId();

  it('costs no answer its life, and says so', async () => {
    const usage = { inputTokens: 1, outputTokens: 1 };
    const call = { provider: 'openai', model: 'gpt', purpose: 'draft', prompt: '' } as const;
    await ledger().book({ ...call, organizationId, usage, cost: null });
    expect(lines.join()).toContain('could not be booked');
  });

  it('asks nothing where there is no budget, and lets nothing through where it cannot know', async () => {
    await expect(ledger().ensureBudget(organizationId)).resolves.toBeUndefined();
    await expect(ledger({ AI_DAILY_TOKENS: '1' }).ensureBudget(organizationId)).rejects.toThrow('gone');
  });
});
