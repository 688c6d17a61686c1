import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { StateEntered } from '#workflows/contracts';
import { PutFlowAside } from '../commands/put-flow-aside/put-flow-aside.command.js';
import { FLOW_SUBJECT } from '../services/turns/flow-subject.js';

@ReactTo({ name: 'conversations.when-flow-timed-out-then-put-it-aside', on: StateEntered })
export class WhenFlowTimedOutThenPutItAside implements Reaction<StateEntered> {
  command({ event }: EventEnvelope<StateEntered>): PutFlowAside | null {
    const { subjectType, subjectId, state } = event.payload;
    return subjectType === FLOW_SUBJECT && state === 'timed-out'
      ? new PutFlowAside({ runId: subjectId })
      : null;
  }
}
