import { LRUCache } from 'lru-cache';
import type { Metrics } from '#platform/telemetry/metrics';
import type { AiModelChoice } from '../ai-provider.js';
import { ModelGate } from './model-gate.js';
import type { GateState } from './model-gate.js';

/** Bots name models freely: what is not used any more goes. */
const MOST = 100;
const SHOWN: Readonly<Record<GateState, number>> = { closed: 0, 'half-open': 1, open: 2 };

/** One gate for each model in use. */
export class ModelGates {
  private readonly gates = new LRUCache<string, AiModelChoice & { readonly gate: ModelGate }>({ max: MOST });

  constructor(metrics: Metrics) {
    const help =
      'Whether a model is called: 0 yes, 1 a probe is under way, 2 it is left alone after failures.';
    metrics.gauge('ai_breaker_state', help, ['provider', 'model'], (gauge) => {
      gauge.reset();
      for (const { provider, model, gate } of this.gates.values())
        gauge.set({ provider, model }, SHOWN[gate.state]);
    });
  }

  async of({ provider, model }: AiModelChoice): Promise<ModelGate> {
    // Loaded with the first call: most processes make none.
    const cockatiel = await import('cockatiel');
    const key = `${provider}:${model}`;
    const known = this.gates.get(key);
    if (known) return known.gate;
    const gate = new ModelGate(cockatiel);
    this.gates.set(key, { provider, model, gate });
    return gate;
  }
}
