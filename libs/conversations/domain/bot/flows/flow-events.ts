/**
 * What happens to a flow, as its workflow knows it. Each leads to the same state however often it is fired with the same
 * facts, so a turn that is repeated after a crash does no harm.
 */
export type FlowEvent = 'answered' | 'confirmed' | 'change' | 'cancelled';

/** Which slots are filled, by name: all that the engine is told. */
export type FlowFacts = Readonly<Record<string, boolean>>;
