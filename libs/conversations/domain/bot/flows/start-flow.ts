import type { BotTurn } from '../bot-turn.js';
import type { IntakeSlots } from '../intake/intake-slots.js';
import { Slots } from '../intake/slots.js';
import type { Voice } from '../voice.js';
import type { FlowKey } from './flow-key.js';
import type { FlowMove } from './flow-move.js';
import { Flows } from './flows.js';

/** Begins a flow with everything that the first message already said. The turn gives the run its id. */
export function startFlow(key: FlowKey, turn: BotTurn, voice: Voice): FlowMove {
  const flow = Flows.get(key);
  const slots = flow.slots
    .map(Slots.get)
    .reduce<IntakeSlots>(
      (known, slot) => ({ ...known, ...slot.volunteered(turn, known, slot.key === 'dateOfBirth') }),
      {},
    );
  // Which question is open the engine says; until then it is the first.
  const [open = 'confirm'] = flow.slots;
  return {
    run: { id: turn.flowRunId, key, slots, open, attempts: 0 },
    event: 'answered',
    replies: [flow.opening(voice)],
  };
}
