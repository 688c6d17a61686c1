import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { CurrentContext, Mediator } from '#kernel';
import { databaseUrls } from '#platform/config/database-urls';
import type { Settings } from '#platform/config/settings';
import { type UpkeepStep, upkeepOrderOf } from '#platform/seed/practice-upkeep';
import { stepsInOrder } from './steps-in-order.js';

/**
 * Brings practices that were made by earlier versions up to what new ones get, by commands in each: which practices there
 * are only the role of data migrations sees. Answers what an operator should know.
 */
export async function keepUp(app: INestApplicationContext, settings: Settings): Promise<string[]> {
  const [contexts, mediator] = [app.get(CurrentContext), app.get(Mediator)];
  const steps = stepsInOrder<UpkeepStep>(app, upkeepOrderOf);
  const told: string[] = [];
  for (const organizationId of await practices(settings))
    await contexts.asSystem('migrate', organizationId, async () => {
      for (const step of steps)
        for (const line of await step.run(mediator, { organizationId }))
          told.push(`practice ${organizationId}: ${line}`);
    });
  return told;
}

async function practices(settings: Settings): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrls(settings).backup });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM organization ORDER BY created_at, id',
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
