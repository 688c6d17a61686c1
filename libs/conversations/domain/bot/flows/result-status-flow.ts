import { replyWith } from '../reply-with.js';
import type { Reply } from '../reply.js';
import { formatMoment } from '../texts/format-moment.js';
import type { Voice } from '../voice.js';
import type { Flow } from './flow.js';
import type { FoundOrder } from './found-order.js';
import { lookUpOrder } from './look-up-order.js';

/** Tells how far an examination is, to whom it belongs; what was found is never told here. */
export const resultStatusFlow: Flow = {
  key: 'result-status',
  slots: ['order'],
  confirms: false,
  opening: ({ texts }) => replyWith('flows.resultStatusStart', texts.flows.resultStatusStart()),
  lookUp: lookUpOrder,
  finish: ({ order }, voice) => {
    const found = order?.found;
    if (found) return { replies: [statusOf(found, voice)] };
    return {
      replies: [replyWith('conversation.handOver', voice.texts.conversation.handOver())],
      outcome: { kind: 'hand-over', reason: 'results' },
    };
  },
};

function statusOf({ status, examination, appointmentAt }: FoundOrder, voice: Voice): Reply {
  const { flows } = voice.texts;
  switch (status) {
    case 'requested':
      return replyWith('flows.statusRequested', flows.statusRequested(examination));
    case 'scheduled': {
      const when = appointmentAt ? formatMoment(appointmentAt, voice.locale, voice.profile.timeZone) : null;
      return replyWith('flows.statusScheduled', flows.statusScheduled(examination, when));
    }
    case 'acquired':
      return replyWith('flows.statusAcquired', flows.statusAcquired(examination));
    case 'completed':
      return replyWith('flows.statusCompleted', flows.statusCompleted(examination));
    case 'cancelled':
      return replyWith('flows.statusCancelled', flows.statusCancelled(examination));
  }
}
