import { flowDefinitionOf } from './flow-definition.js';
import type { FlowKey } from './flow-key.js';
import { Flows } from './flows.js';

/** Made once: every turn of a flow brings its own along. */
const BY_KEY = new Map(Flows.all.map((flow) => [flow.key, flowDefinitionOf(flow)]));

/** The workflow that a practice gets with its first run of a flow. */
export const flowWorkflow = (key: FlowKey): ReturnType<typeof flowDefinitionOf> => BY_KEY.get(key)!;
