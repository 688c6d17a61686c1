import { ButtonId } from '../button-id.js';
import { Slots } from '../intake/slots.js';
import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import type { FlowRun } from './flow-run.js';
import { Flows } from './flows.js';

/** The open question of a flow in words: a slot's question, the summary, or what to change. */
export function askOpenQuestion(run: FlowRun, voice: Voice): Reply {
  const { intake, labels } = voice.texts;
  const { open, slots } = run;
  if (open === 'confirm')
    return replyWith('intake.summary', intake.summary(lines(run, voice)), [
      { id: ButtonId.of('yes', 'confirm'), label: labels.yes },
      { id: ButtonId.of('change', 'confirm'), label: labels.change },
      { id: ButtonId.of('cancel', 'confirm'), label: labels.cancel },
    ]);
  if (open === 'change') return replyWith('intake.askChange', intake.askChange(), slotButtons(run, voice));
  return Slots.get(open).ask(slots, voice);
}

const lines = ({ key, slots }: FlowRun, voice: Voice): string =>
  Flows.get(key)
    .slots.map((slot) => `${voice.texts.labels.slot[slot]}: ${Slots.get(slot).describe(slots, voice)}`)
    .join('\n');

const slotButtons = ({ key }: FlowRun, { texts }: Voice) =>
  Flows.get(key).slots.map((slot) => ({
    id: ButtonId.of(`change:${slot}`, 'change'),
    label: texts.labels.slot[slot],
  }));
