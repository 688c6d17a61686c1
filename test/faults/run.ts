import { runCase, type Verdict } from './cases/run-case.js';
import { History } from './history.js';
import { longPlan, type Plan, shortDepositsPlan, shortImagingPlan, shortTelegramPlan } from './plans.js';
import { selfTest } from './self-test.js';
import type { Services } from './services.js';
import { Cluster } from './system/cluster.js';
import { Installation, type Place } from './system/installation.js';
import { DisposableRedis } from './system/redis.js';
import { Deposits } from './workloads/deposits/deposits.js';
import { Imaging } from './workloads/imaging/imaging.js';
import { conversationsCase } from './workloads/platforms/conversations-case.js';
import { Platforms } from './workloads/platforms/platforms.js';
import { Telegram } from './workloads/telegram/telegram.js';
import type { Backend, Workload } from './workloads/workload.js';

export interface FaultsOptions {
  readonly form: 'short' | 'long' | 'self-test';
  /** Of the chaotic part. */
  readonly seed: number;
  readonly chaosMinutes: number;
  /** Only conversations, on all messengers: so many messages. */
  readonly messages?: number;
  /** Only imaging, from the first image to the last message. */
  readonly imaging?: boolean;
  /** Only stages whose name ("telegram on Redis") contains this text, and cases whose name matches this pattern. */
  readonly stage: string;
  readonly only: string;
  readonly place: Place;
  readonly services: Services;
  /** An empty folder for the history, the ledgers, the logs and the database. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** Aborted when the person wants to stop. */
  readonly signal: AbortSignal;
}

interface Stage {
  readonly name: 'telegram' | 'deposits' | 'conversations' | 'imaging';
  readonly backend: Backend;
  readonly plan: Plan;
}

interface Run {
  readonly options: FaultsOptions;
  readonly history: History;
  readonly cluster: Cluster;
  readonly redis: DisposableRedis | undefined;
  readonly count: (stage: Stage, verdict: Verdict) => void;
}

/** Runs the form; answers how many cases passed and failed. */
export async function runFaults(options: FaultsOptions): Promise<{ passed: number; failed: number }> {
  const { folder, services, say } = options;
  const history = new History(folder, say);
  const tally = { passed: 0, failed: 0 };
  const count = (stage: Stage, verdict: Verdict): void => {
    tally[verdict.passed ? 'passed' : 'failed']++;
    tell(history, stage, verdict);
  };
  const cluster = await Cluster.start(services, history.file('data'), history);
  const redis = await DisposableRedis.start(services, history);
  try {
    for (const stage of stagesOf(options))
      if (stage.backend === 'Redis' && !redis)
        history.tell(`skipped ${labelOf(stage)}: no Redis can be had here`);
      else await runStage(stage, { options, history, cluster, redis, count });
  } finally {
    await redis?.stop();
    await cluster.stop();
  }
  return tally;
}

function stagesOf(options: FaultsOptions): Stage[] {
  const stages = options.imaging
    ? imaging(options)
    : options.messages === undefined
      ? mixed(options)
      : conversations(options, options.messages);
  return stages.filter((stage) => labelOf(stage).includes(options.stage));
}

/** Half of the messages on each backend; in the short form all on one. */
function conversations({ form, seed }: FaultsOptions, messages: number): Stage[] {
  const name = 'conversations';
  const on = (backend: Backend, many: number): Stage => ({
    name,
    backend,
    plan: () => Promise.resolve([conversationsCase(seed, many)]),
  });
  if (form === 'short') return [on('PostgreSQL only', messages)];
  if (form === 'self-test') return [{ name, backend: 'PostgreSQL only', plan: () => Promise.resolve([]) }];
  return [on('Redis', Math.ceil(messages / 2)), on('PostgreSQL only', Math.floor(messages / 2))];
}

function imaging({ form, seed, chaosMinutes }: FaultsOptions): Stage[] {
  const name = 'imaging';
  const long = longPlan(seed, chaosMinutes);
  const forms: Record<FaultsOptions['form'], () => Stage[]> = {
    short: () => [{ name, backend: 'PostgreSQL only', plan: shortImagingPlan }],
    long: () => [
      { name, backend: 'Redis', plan: long },
      { name, backend: 'PostgreSQL only', plan: long },
    ],
    'self-test': () => [{ name, backend: 'PostgreSQL only', plan: () => Promise.resolve([]) }],
  };
  return forms[form]();
}

function mixed({ form, seed, chaosMinutes }: FaultsOptions): Stage[] {
  const both = (backend: Backend, plan: Plan): Stage[] => [
    { name: 'telegram', backend, plan },
    { name: 'deposits', backend, plan },
  ];
  const long = longPlan(seed, chaosMinutes);
  const forms: Record<FaultsOptions['form'], () => Stage[]> = {
    short: () => [
      { name: 'telegram', backend: 'Redis', plan: shortTelegramPlan },
      { name: 'deposits', backend: 'PostgreSQL only', plan: shortDepositsPlan },
    ],
    long: () => [...both('Redis', long), ...both('PostgreSQL only', long)],
    'self-test': () => both('PostgreSQL only', () => Promise.resolve([])),
  };
  return forms[form]();
}

/** All cases of one workload on one backend; after a case that failed the next begin on a new installation. */
async function runStage(stage: Stage, run: Run): Promise<void> {
  const { options, count, history } = run;
  let number = 1;
  let installation = await install(stage, run, number);
  try {
    if (options.form === 'self-test')
      for (const verdict of await selfTest(installation)) count(stage, verdict);
    const cases = (await stage.plan(installation)).filter(({ name }) => new RegExp(options.only).test(name));
    for (const one of cases) {
      const verdict = await Promise.race([runCase(one, installation), aborted(options.signal)]);
      count(stage, verdict);
      if (verdict.passed) continue;
      await installation.destroy();
      installation = await install(stage, run, ++number);
    }
    history.tell(`     ${labelOf(stage)}: ${await summary(installation)}`);
    count(stage, await stopCleanly(installation));
  } finally {
    await installation.destroy();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

async function summary({ ledger, workload, site }: Installation): Promise<string> {
  const count = (event: string): number => ledger.entries.filter((entry) => entry.event === event).length;
  return `${count('sent')} requests sent, ${count('acknowledged')} acknowledged; ${await workload.summary(site)}`;
}

async function install(
  { name, backend }: Stage,
  { options, cluster, redis, history }: Run,
  number: number,
): Promise<Installation> {
  const workloads: Record<Stage['name'], () => Workload | Promise<Workload>> = {
    telegram: () => Telegram.create(),
    deposits: () => new Deposits(),
    conversations: () => Platforms.create(options.seed),
    imaging: () => Imaging.create(),
  };
  const workload = await workloads[name]();
  const database = `${name}_${backend === 'Redis' ? 'redis' : 'postgres'}_${number}`;
  const parts = {
    place: options.place,
    workload,
    cluster,
    redis: backend === 'Redis' ? redis : undefined,
    history,
  };
  return Installation.start(database, parts);
}

/** Stopped as an operator does it, every process ends by itself and leaves no session behind. */
async function stopCleanly(installation: Installation): Promise<Verdict> {
  const started = Date.now();
  const faults = await installation.stop().then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
  const milliseconds = Date.now() - started;
  return {
    name: 'every process stops when asked and leaves no session',
    passed: faults.length === 0,
    milliseconds,
    faults,
  };
}

const labelOf = ({ name, backend }: Stage): string => `${name} on ${backend}`;

const MOST_FAULTS = 8;

function tell(
  history: History,
  stage: Stage,
  { passed, name, milliseconds, recoveredMs, remark, faults }: Verdict,
): void {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const details = [
    recoveredMs === undefined ? '' : `quiet after ${seconds(recoveredMs)}`,
    remark ?? '',
    `took ${seconds(milliseconds)}`,
  ].filter((text) => text !== '');
  history.tell(`${passed ? 'ok  ' : 'FAIL'} ${labelOf(stage)}: ${name} (${details.join(', ')})`);
  for (const fault of faults.slice(0, MOST_FAULTS)) history.tell(`       ${fault}`);
  if (faults.length > MOST_FAULTS) history.tell(`       and ${faults.length - MOST_FAULTS} more`);
}
