import type { FakeTelegram, TelegramBehaviour } from '#test/fakes/telegram';
import { until } from '#test/support/until';
import type { FaultCase } from '../../cases/fault-case.js';
import { quiet } from '../../checks/quiet.js';
import { type Installation, LEASE_MS } from '../../system/installation.js';
import type { Telegram } from './telegram.js';

/** Longer than the lease: whoever waits for this answer has lost the delivery when it comes. */
const SLOW_MS = LEASE_MS + 3_000;

/** Faults in the middle of a call to Telegram, and faults of Telegram itself. */
export function telegramCases(disturbances: readonly TelegramBehaviour[]): FaultCase[] {
  return [
    {
      name: 'worker killed when Telegram had sent a message and had not yet answered',
      async run(installation) {
        const fake = fakeOf(installation);
        fake.plan('sendMessage', { kind: 'delay', ms: SLOW_MS });
        const sent = installation.load.send(3);
        await inTheMiddle(fake);
        installation.process('worker').signal('SIGKILL');
        await sent;
        await quiet(installation.site.superuser, installation.workload.underWay);
        return unknownIn(installation);
      },
    },
    {
      name: 'worker frozen beyond its lease while Telegram takes its time, then awake again',
      async run(installation) {
        const { load, site, workload } = installation;
        const fake = fakeOf(installation);
        const worker = installation.process('worker');
        fake.plan('sendMessage', { kind: 'delay', ms: SLOW_MS });
        const sent = load.send(3);
        await inTheMiddle(fake);
        worker.signal('SIGSTOP');
        const other = await installation.joinWorker();
        await sent;
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        await quiet(site.superuser, workload.underWay, 60_000);
        worker.signal('SIGCONT');
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        await other.leave();
        return unknownIn(installation);
      },
    },
    {
      name: 'Telegram refuses, breaks off, is late and answers nonsense',
      async run(installation) {
        const fake = fakeOf(installation);
        fake.plan('sendMessage', ...disturbances, ...disturbances);
        const before = fake.calls.length;
        await installation.load.send(4);
        await until(
          'all of it',
          () => Promise.resolve(fake.calls.length >= before + 2 * disturbances.length),
          40_000,
        );
        return unknownIn(installation);
      },
    },
  ];
}

/** Of the installation that a case runs on: after a case that failed there is another one. */
const fakeOf = ({ workload }: Installation): FakeTelegram => (workload as Telegram).fake;

async function inTheMiddle(fake: FakeTelegram): Promise<void> {
  const before = fake.calls.length;
  const begun = () => fake.calls.slice(before).some(({ behaviour }) => behaviour === 'delay');
  await until('the slow call', () => Promise.resolve(begun()), 20_000);
}

async function unknownIn({ site }: Installation): Promise<string> {
  const [row] = await site.superuser.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM message WHERE status = 'unknown'`,
  );
  if (!row?.n) throw new Error('no message is of unknown fate: nothing was in the middle of its call');
  return `${row.n} messages of unknown fate so far`;
}
