import type { INestApplicationContext } from '@nestjs/common';
import { Reactions } from '#kernel';
import type { Settings } from '#platform/config/settings';
import { Database } from '#platform/database/database';
import { Subscriptions } from '#platform/outbox/subscriptions';
import { chosenContexts } from '../contexts.js';

/** Writes down who wants which event before the first event can happen; workers do the same when they start. */
export function registerSubscriptions(app: INestApplicationContext, settings: Settings): Promise<void> {
  return new Subscriptions(app.get(Database), app.get(Reactions)).register(
    chosenContexts(settings.process.contexts),
  );
}
