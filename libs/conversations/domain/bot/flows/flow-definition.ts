import type { Flow } from './flow.js';
import { kebab } from './kebab.js';

/** Minutes of silence after which a person is reminded of an open question. */
const REMINDER_AFTER = 30;
/** Minutes after which a flow is put aside: before the platforms' reply windows close after 24 hours. */
const SILENCE_AFTER = 20 * 60;

/**
 * The workflow of a flow, as a practice gets it: it asks for each slot in turn, then for confirmation where that is
 * wanted. A practice may publish its own version: ask in another order, leave a question out, wait longer.
 *
 * Events: `answered` with a truth value per slot, `confirmed`, `change`, `cancelled`. States: a slot's name in
 * kebab-case, `confirm`, `change`; `completed`, `cancelled` and `timed-out` end it. Timers: `reminder` tells only.
 */
export function flowDefinitionOf({ slots, confirms }: Pick<Flow, 'slots' | 'confirms'>) {
  const asking = [...slots.map(kebab), ...(confirms ? ['confirm', 'change'] : [])];
  const input = slots.map((name) => ({ name, type: 'boolean' }));
  const asks = slots.map((slot) => ({
    event: 'answered',
    title: `Asks for ${kebab(slot)}`,
    from: '*',
    to: kebab(slot),
    guard: { field: `input.${slot}`, is: 'different', value: true },
    input,
  }));
  const [first = 'completed'] = asking;
  return {
    initial: first,
    states: [
      ...asking.map((name) => ({ name, title: titleOf(name), category: 'waiting', timers: timers() })),
      ...['completed', 'cancelled', 'timed-out'].map((name) => ({
        name,
        title: titleOf(name),
        category: 'done',
      })),
    ],
    transitions: [
      ...asks,
      {
        event: 'answered',
        title: 'All is answered',
        from: '*',
        to: confirms ? 'confirm' : 'completed',
        input,
      },
      ...(confirms
        ? [
            { event: 'confirmed', title: 'Confirmed', from: ['confirm'], to: 'completed' },
            { event: 'change', title: 'Something is to change', from: ['confirm', 'change'], to: 'change' },
          ]
        : []),
      { event: 'cancelled', title: 'Cancelled by the person', from: '*', to: 'cancelled' },
    ],
  };
}

const timers = () => [
  { name: 'reminder', due: { afterMinutes: REMINDER_AFTER } },
  { name: 'silence', due: { afterMinutes: SILENCE_AFTER }, to: 'timed-out' },
];

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
