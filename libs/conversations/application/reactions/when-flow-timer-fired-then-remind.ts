import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { TimerFired } from '#workflows/contracts';
import { RemindOfFlow } from '../commands/remind-of-flow/remind-of-flow.command.js';
import { FLOW_SUBJECT } from '../services/turns/flow-subject.js';

@ReactTo({ name: 'conversations.when-flow-timer-fired-then-remind', on: TimerFired })
export class WhenFlowTimerFiredThenRemind implements Reaction<TimerFired> {
  command({ event }: EventEnvelope<TimerFired>): RemindOfFlow | null {
    const { subjectType, subjectId, timer } = event.payload;
    return subjectType === FLOW_SUBJECT && timer === 'reminder'
      ? new RemindOfFlow({ runId: subjectId })
      : null;
  }
}
