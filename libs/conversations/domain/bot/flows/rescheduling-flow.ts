import { replyWith } from '../reply-with.js';
import { describePreferredTime } from '../intake/describe-preferred-time.js';
import type { Flow } from './flow.js';
import { lookUpOrder } from './look-up-order.js';

/** Takes down which appointment is to be moved, and to when; the front desk does it. */
export const reschedulingFlow: Flow = {
  key: 'rescheduling',
  slots: ['order', 'preferredTime'],
  confirms: true,
  opening: ({ texts }) => replyWith('flows.reschedulingStart', texts.flows.reschedulingStart()),
  lookUp: lookUpOrder,
  finish: ({ order, preferredTime }, voice) => {
    const { flows, conversation } = voice.texts;
    const found = order?.found;
    if (!found || found.status === 'completed' || found.status === 'cancelled' || found.status === 'acquired')
      return {
        replies: [
          replyWith('flows.nothingToReschedule', flows.nothingToReschedule()),
          replyWith('conversation.handOver', conversation.handOver()),
        ],
        outcome: { kind: 'hand-over', reason: 'rescheduling' },
      };
    const wish = preferredTime ? describePreferredTime(preferredTime, voice) : voice.texts.labels.anyTime;
    return {
      replies: [replyWith('flows.reschedulingDone', flows.reschedulingDone(found.examination, wish))],
      outcome: { kind: 'rescheduling-requested', orderId: found.orderId, number: found.number, wish },
    };
  },
};
