import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import type { Voice } from '../voice.js';
import type { FlowMove } from './flow-move.js';
import type { FlowRun } from './flow-run.js';

const GIVES_UP_AFTER = 3;

/** An answer that could not be used: help at first, then the offer of a person, then the person. */
export function missAnswer(run: FlowRun, replies: readonly Reply[], { texts }: Voice): FlowMove {
  const attempts = run.attempts + 1;
  if (attempts >= GIVES_UP_AFTER) {
    const text = texts.conversation.handOverAfterMisses();
    return {
      run: { ...run, attempts: 0 },
      event: null,
      replies: [replyWith('conversation.handOverAfterMisses', text)],
      outcome: { kind: 'hand-over', reason: 'not-understood' },
    };
  }
  const offer = replyWith('intake.offerPerson', texts.intake.offerPerson());
  return {
    run: { ...run, attempts },
    event: null,
    replies: attempts === 1 ? replies : [...replies, offer],
  };
}
