import { Slots } from '../intake/slots.js';
import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import { askOpenQuestion } from './ask-open-question.js';
import type { FlowRun } from './flow-run.js';

/** The open question once more, with an example, after an answer that could not be read. */
export function helpWithOpenQuestion(run: FlowRun, voice: Voice): Reply {
  const { open, slots } = run;
  const { intake } = voice.texts;
  if (open !== 'confirm' && open !== 'change') return Slots.get(open).help(slots, voice);
  const { buttons } = askOpenQuestion(run, voice);
  return open === 'confirm'
    ? replyWith('intake.helpConfirm', intake.helpConfirm(), buttons)
    : replyWith('intake.helpChange', intake.helpChange(), buttons);
}
