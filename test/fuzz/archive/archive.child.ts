// The archive with all its doors on a database of its own, in a process that is watched from outside.
import { Module } from '@nestjs/common';
import { FileStore } from '#platform/storage/file-store';
import { GatewayDoors } from '#platform/gateway/gateway-doors';
import { GatewayModule } from '#platform/gateway/gateway.module';
import { ImagingModule } from '#imaging/imaging.module';
import { DicomController } from '#imaging/presentation/admin/dicom.controller';
import { ImagingGatewayModule } from '#imaging/presentation/gateway/imaging-gateway.module';
import { ImagingPublicModule } from '#imaging/presentation/public/imaging-public.module';
import { AccessRecordsModule, accessRecords } from '#imaging/testing/access-records';
import { PracticeModule } from '#imaging/testing/practice';
import { type ContextsApp, startContexts } from '#test/support/contexts-app';
import { freePort } from '#test/support/free-port';
import type { ArchiveQuestion, ArchiveState, ArchiveWord } from './archive-words.js';

/** The doors that images go through, and that at which a practice's peers are made known. */
@Module({ imports: [ImagingModule, ImagingPublicModule], controllers: [DicomController] })
class DoorsModule {}

const MODULES = [AccessRecordsModule, PracticeModule, GatewayModule, DoorsModule, ImagingGatewayModule];
const say = (word: ArchiveWord): unknown => process.send?.(word);

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) =>
    say({
      kind: 'fault',
      what: `${event}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    }),
  );

/** How many are in the one and not in the other. */
const strayOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((key) => !other.has(key)).length;

async function stateOf(app: ContextsApp, organizationId: string): Promise<ArchiveState> {
  const { rows } = await app.owner.query<{ storage_key: string }>(
    'SELECT storage_key FROM instance WHERE organization_id = $1',
    [organizationId],
  );
  const known = new Set(rows.map((row) => row.storage_key));
  const files = new Set<string>();
  for await (const key of app.get(FileStore).keys(`org/${organizationId}/`)) files.add(key);
  const counted = await app.owner.query(
    `SELECT study.id FROM study LEFT JOIN series ON series.study_id = study.id LEFT JOIN instance ON instance.series_id = series.id
      WHERE study.organization_id = $1 GROUP BY study.id
     HAVING study.instance_count <> count(instance.id) OR study.series_count <> count(DISTINCT series.id)
      UNION ALL
     SELECT series.id FROM series LEFT JOIN instance ON instance.series_id = series.id
      WHERE series.organization_id = $1 GROUP BY series.id HAVING series.instance_count <> count(instance.id)`,
    [organizationId],
  );
  return {
    instances: known.size,
    files: files.size,
    stray: strayOf(known, files) + strayOf(files, known),
    miscounted: counted.rows.length,
  };
}

async function answer(app: ContextsApp, question: ArchiveQuestion): Promise<void> {
  const { number, kind } = question;
  if (kind === 'state') {
    say({ kind: 'answer', number, state: await stateOf(app, question.organizationId) });
  } else if (kind === 'memory') {
    accessRecords.length = 0;
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    say({ kind: 'answer', number, held: heapUsed + external });
  } else {
    await app.get(GatewayDoors).close(0);
    await app.stop();
    process.disconnect();
  }
}

const dimsePort = await freePort();
const app = await startContexts(MODULES, { DIMSE_PORT: String(dimsePort) });
await app.get(GatewayDoors).open();
process.on('message', (question: ArchiveQuestion) => {
  answer(app, question).catch((error: unknown) => say({ kind: 'fault', what: String(error) }));
});
say({ kind: 'ready', url: app.anonymous.baseUrl, dimsePort });
