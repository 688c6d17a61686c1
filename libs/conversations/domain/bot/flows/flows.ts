import type { Flow } from './flow.js';
import { FLOW_KEYS, type FlowKey } from './flow-key.js';
import { orderIntakeFlow } from './order-intake-flow.js';
import { preparationFlow } from './preparation-flow.js';
import { reschedulingFlow } from './rescheduling-flow.js';
import { resultStatusFlow } from './result-status-flow.js';

const BY_KEY: Readonly<Record<FlowKey, Flow>> = {
  'order-intake': orderIntakeFlow,
  rescheduling: reschedulingFlow,
  preparation: preparationFlow,
  'result-status': resultStatusFlow,
};

/** The flows of a bot, by key. */
export const Flows = {
  get: (key: FlowKey): Flow => BY_KEY[key],
  all: FLOW_KEYS.map((key) => BY_KEY[key]) as readonly Flow[],
};
