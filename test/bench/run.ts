import type { Figure } from './figure.js';
import { loadAverage, machineFacts } from './machine.js';
import type { Place } from './place.js';
import { Session } from './session.js';

type Bench = (session: Session) => Promise<Figure[]>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  boot: async () => (await import('./boot.bench.js')).benchBoot,
  memory: async () => (await import('./memory.bench.js')).benchMemory,
  mediator: async () => (await import('./mediator.bench.js')).benchMediator,
  webhook: async () => (await import('./webhook.bench.js')).benchWebhook,
  write: async () => (await import('./patients.bench.js')).benchWrite,
  read: async () => (await import('./patients.bench.js')).benchRead,
  page: async () => (await import('./patients.bench.js')).benchPage,
  stow: async () => (await import('./stow.bench.js')).benchStow,
  'imaging:stow': async () => (await import('./imaging-stow.bench.js')).benchStowRows,
  'imaging:cstore': async () => (await import('./imaging-cstore.bench.js')).benchCStore,
  'imaging:qido': async () => (await import('./imaging-qido.bench.js')).benchQido,
  'imaging:wado': async () => (await import('./imaging-wado.bench.js')).benchWado,
  deliveries: async () => (await import('./deliveries.bench.js')).benchDeliveries,
  'conversations:webhooks': async () => (await import('./conversations-webhooks.bench.js')).benchWebhooks,
  'conversations:replies': async () => (await import('./conversations-replies.bench.js')).benchReplies,
  'conversations:hot-worker': async () =>
    (await import('./conversations-hot-worker.bench.js')).benchHotWorker,
  'conversations:inbox': async () => (await import('./conversations-inbox.bench.js')).benchInbox,
};

/** Those of a group have its name before a colon. */
const groupOf = (name: string): string => name.replace(/:.*/, '');

const benchNames: readonly string[] = Object.keys(BENCHES);

/**
 * The benches that are meant: all, or those of the names and groups; of these only some where told, by the name or by
 * what follows the group.
 *
 * @throws Error that says which there are
 */
export function chosenBenches(names: readonly string[], only: readonly string[] = []): readonly string[] {
  const are = (name: string, wanted: string): boolean => name === wanted || groupOf(name) === wanted;
  const of = (name: string, wanted: string): boolean => name === wanted || name.endsWith(`:${wanted}`);
  const unknown = [
    ...names.filter((wanted) => !benchNames.some((name) => are(name, wanted))),
    ...only.filter((wanted) => !benchNames.some((name) => of(name, wanted))),
  ];
  if (unknown.length > 0)
    throw new Error(`There is no bench ${unknown.join(', ')}; there are ${benchNames.join(', ')}.`);
  return benchNames
    .filter((name) => names.length === 0 || names.some((wanted) => are(name, wanted)))
    .filter((name) => only.length === 0 || only.some((wanted) => of(name, wanted)));
}

export interface BenchReport {
  readonly startedAt: string;
  readonly machine: object;
  /** Its figures mean nothing. */
  readonly short: boolean;
  readonly figures: readonly (Figure & { readonly bench: string; readonly loadAverage: readonly number[] })[];
  /** Benches that ended in an error. */
  readonly failed: Readonly<Record<string, string>>;
}

/** Runs the named benches, one after the other. */
export async function runBenches(place: Place, names: readonly string[]): Promise<BenchReport> {
  const startedAt = new Date().toISOString();
  const machine = await machineFacts(place);
  const figures: BenchReport['figures'][number][] = [];
  const failed: Record<string, string> = {};
  const session = new Session(place);
  try {
    for (const name of names) {
      place.say(`${name}…`);
      try {
        const bench = await BENCHES[name]!();
        for (const figure of await bench(session)) {
          figures.push({ bench: name, ...figure, loadAverage: loadAverage() });
          place.say(lineOf(figure));
        }
      } catch (error) {
        failed[name] = error instanceof Error ? error.message : String(error);
        place.say(`  failed: ${failed[name]}`);
      }
    }
  } finally {
    await session.end();
  }
  return { startedAt, machine, short: place.short, figures, failed };
}

function lineOf({ name, value, low, high, unit, target, met }: Figure): string {
  const spread = low === undefined ? '' : ` (${low} to ${high})`;
  const wanted = target && ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
  return `  ${name}: ${value}${spread} ${unit}${wanted ? `; target ${wanted}: ${met ? 'met' : 'MISSED'}` : ''}`;
}
