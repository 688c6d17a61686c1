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
  deliveries: async () => (await import('./deliveries.bench.js')).benchDeliveries,
};

export const benchNames: readonly string[] = Object.keys(BENCHES);

export interface BenchReport {
  readonly startedAt: string;
  readonly machine: object;
  readonly figures: readonly (Figure & { readonly bench: string; readonly loadAverage: readonly number[] })[];
  /** Benches that ended in an error. */
  readonly failed: Readonly<Record<string, string>>;
}

/** Runs the named benches, or all, one after the other. */
export async function runBenches(place: Place, names: readonly string[]): Promise<BenchReport> {
  const startedAt = new Date().toISOString();
  const machine = await machineFacts(place);
  const figures: BenchReport['figures'][number][] = [];
  const failed: Record<string, string> = {};
  const session = new Session(place);
  try {
    for (const name of names.length > 0 ? names : benchNames) {
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
  return { startedAt, machine, figures, failed };
}

function lineOf({ name, value, low, high, unit, target, met }: Figure): string {
  const spread = low === undefined ? '' : ` (${low} to ${high})`;
  const wanted = target && ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
  return `  ${name}: ${value}${spread} ${unit}${wanted ? `; target ${wanted}: ${met ? 'met' : 'MISSED'}` : ''}`;
}
