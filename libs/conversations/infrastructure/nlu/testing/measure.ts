import type { Understood } from '../../../domain/bot/understood.js';
import type { LabelledUtterance } from './parse-labelled.js';

/** An intent below this confidence counts as none, as in the decisions of the bot. */
const THRESHOLD = 0.6;

export interface Measured {
  /** Shares of 1. */
  readonly intents: number;
  readonly entities: number;
  /** Right of all, by intent and by kind of entity. */
  readonly by: Readonly<Record<string, readonly [right: number, all: number]>>;
  readonly wrong: readonly string[];
}

/** How much of a labelled set is understood. */
export async function measure(
  set: readonly LabelledUtterance[],
  understand: (text: string) => Promise<Understood>,
): Promise<Measured> {
  const by: Record<string, [number, number]> = {};
  const wrong: string[] = [];
  const count = (key: string, right: boolean, line: string) => {
    const tally = (by[key] ??= [0, 0]);
    tally[0] += right ? 1 : 0;
    tally[1] += 1;
    if (!right) wrong.push(line);
  };
  for (const { text, intent, entities } of set) {
    const read = await understand(text);
    const got = read.confidence >= THRESHOLD ? read.intent : 'none';
    count(
      intent,
      got === intent,
      `${text} -> ${got} (${String(read.intent)} ${String(read.confidence)}), not ${intent}`,
    );
    for (const [type, value] of Object.entries(entities)) {
      const found = valuesOf(read)[type];
      count(`[${type}]`, found === value, `${text} -> ${type} ${String(found)}, not ${value}`);
    }
  }
  const share = (isEntity: boolean) => {
    const tallies = Object.entries(by).filter(([key]) => key.startsWith('[') === isEntity);
    const all = tallies.reduce((sum, [, [, of]]) => sum + of, 0);
    return all === 0 ? 1 : tallies.reduce((sum, [, [right]]) => sum + right, 0) / all;
  };
  return { intents: share(false), entities: share(true), by, wrong };
}

/** The first value of each kind of entity, as the labelled sets write it. */
function valuesOf({ entities }: Understood): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const entity of entities) {
    if (entity.type === 'date') values['date'] ??= entity.values[0];
    else if (entity.type === 'visit-time') {
      const { days, partOfDay, time } = entity.value;
      // A wish for a week is written as its first and last day, or as its first alone.
      values['days'] ??= days && (days.from === days.to ? days.from : `${days.from}/${days.to}`);
      values['partOfDay'] ??= partOfDay;
      values['time'] ??= time;
    } else values[entity.type] ??= entity.value;
  }
  return values;
}
