import { until } from '#test/support/until';
import { quiet } from './checks/quiet.js';
import type { Evidence } from './checks/invariant.js';
import type { Verdict } from './cases/run-case.js';
import type { Installation } from './system/installation.js';
import { connect } from './system/superuser.js';

/**
 * Breaks what each invariant guards, in the tables or in the ledger, and expects its check to see it: a check that
 * cannot fail is worth nothing. Everything is put back.
 */
export async function selfTest(installation: Installation): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  await makeEvidence(installation);
  for (const invariant of installation.invariants()) {
    for (const { by, apply } of invariant.corruptions) {
      const started = Date.now();
      const name = `"${invariant.name}" fails by ${by}`;
      const found = await corrupted(installation, async (evidence) => {
        const before = await invariant.check(evidence);
        if (before.length > 0) throw new Error(`it fails without it: ${before[0]}`);
        const undo = await apply(evidence);
        return invariant.check(evidence).finally(() => undo?.());
      }).catch((error: unknown) => error as Error);
      const fault =
        found instanceof Error ? found.message : found.length === 0 ? 'the check saw nothing' : undefined;
      if (!fault && !(found instanceof Error)) installation.history.note(`self-test: ${name}: ${found[0]}`);
      verdicts.push({
        name,
        passed: !fault,
        milliseconds: Date.now() - started,
        faults: fault ? [fault] : [],
      });
    }
  }
  return [...verdicts, await seesAStandstill(installation)];
}

/** Something of everything that is checked: requests, slots, seals. */
async function makeEvidence({ load, workload, site }: Installation): Promise<void> {
  await workload.schedule?.start(site);
  await load.send(14);
  await site.superuser.rows(
    `UPDATE command_journal SET stored_at = stored_at - interval '1 minute' WHERE NOT sealed`,
  );
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await workload.schedule?.stop(site);
  await quiet(site.superuser, workload.underWay);
}

/** In a transaction of a superuser, which is rolled back. */
async function corrupted(
  installation: Installation,
  work: (evidence: Evidence) => Promise<string[]>,
): Promise<string[]> {
  const client = await connect(installation.site.superuser.url);
  await client.query('BEGIN');
  try {
    return await work({
      ledger: structuredClone(installation.ledger.entries),
      rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, values as unknown[])).rows as Row[],
    });
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    await client.end();
  }
}

/** Liveness: without its worker the system must not be taken for quiet. */
async function seesAStandstill(installation: Installation): Promise<Verdict> {
  const started = Date.now();
  const name = '"the backlog is empty after 30 s" fails by stopping the worker';
  const workers = installation.copies('worker');
  await Promise.all(workers.map((worker) => worker.stop()));
  // Who waits for an answer does so until the workers are back.
  const { ledger, load } = installation;
  const before = ledger.entries.length;
  const sent = load.send(1);
  sent.catch(() => undefined);
  const isTaken = (): boolean => ledger.entries.slice(before).some(({ event }) => event === 'acknowledged');
  await until('something to be taken', () => Promise.resolve(isTaken()), 30_000);
  const { superuser } = installation.site;
  const quietAnyway = await quiet(superuser, installation.workload.underWay, 3_000).then(
    () => true,
    () => false,
  );
  await Promise.all(workers.map((worker) => worker.start()));
  await sent;
  await quiet(superuser, installation.workload.underWay);
  const faults = quietAnyway ? ['the system was taken for quiet'] : [];
  return { name, passed: !quietAnyway, milliseconds: Date.now() - started, faults };
}
