/** Deliveries of one organization and context that wait to be run, named by their lanes (64-bit hashes, as decimal text). */
export interface Ring {
  readonly context: string;
  readonly organizationId: string;
  readonly lanes: readonly string[];
}

/** How many lanes one ring names: few enough to spread over workers, many enough that a ring costs little a delivery. */
export const LANES_A_RING = 16;

/** Groups lanes into rings, taking the organizations in turn so that a busy one does not stand before all others. */
export function toRings(due: readonly { context: string; organizationId: string; lane: string }[]): Ring[] {
  const groups = new Map<string, { context: string; organizationId: string; lanes: Set<string> }>();
  for (const { context, organizationId, lane } of due) {
    const key = `${organizationId} ${context}`;
    const group = groups.get(key) ?? { context, organizationId, lanes: new Set<string>() };
    group.lanes.add(lane);
    groups.set(key, group);
  }
  const chunks = [...groups.values()].map(({ context, organizationId, lanes }) => {
    const all = [...lanes];
    const rings: Ring[] = [];
    for (let at = 0; at < all.length; at += LANES_A_RING)
      rings.push({ context, organizationId, lanes: all.slice(at, at + LANES_A_RING) });
    return rings;
  });
  const rounds = Math.max(0, ...chunks.map((rings) => rings.length));
  return Array.from({ length: rounds }, (_, round) => chunks.flatMap((rings) => rings[round] ?? [])).flat();
}
