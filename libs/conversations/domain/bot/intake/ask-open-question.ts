import { ButtonId } from '../button-id.js';
import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import type { IntakeFlow } from './intake-flow.js';
import type { IntakeSlots } from './intake-slots.js';
import { Slots } from './slots.js';

/** The open question of an intake in words: a slot's question, the summary, or what to change. */
export function askOpenQuestion({ open, slots }: IntakeFlow, voice: Voice): Reply {
  const { intake } = voice.texts;
  if (open === 'confirm') {
    const { labels } = voice.texts;
    return replyWith('intake.summary', intake.summary(lines(slots, voice)), [
      { id: ButtonId.of('yes', 'confirm'), label: labels.yes },
      { id: ButtonId.of('change', 'confirm'), label: labels.change },
      { id: ButtonId.of('cancel', 'confirm'), label: labels.cancel },
    ]);
  }
  if (open === 'change') return replyWith('intake.askChange', intake.askChange(), slotButtons(voice));
  return Slots.get(open).ask(slots, voice);
}

const lines = (slots: IntakeSlots, voice: Voice): string =>
  Slots.inOrder
    .map((slot) => `${voice.texts.labels.slot[slot.key]}: ${slot.describe(slots, voice)}`)
    .join('\n');

const slotButtons = ({ texts }: Voice) =>
  Slots.inOrder.map(({ key }) => ({
    id: ButtonId.of(`change:${key}`, 'change'),
    label: texts.labels.slot[key],
  }));
