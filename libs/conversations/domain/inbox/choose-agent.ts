/** How conversations that need a person are given out. */
export const ASSIGNMENT_MODES = ['manual', 'round-robin', 'least-loaded'] as const;

export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

/** A member of staff who is there to answer. */
export interface Agent {
  readonly userId: string;
  /** Conversations that are theirs now. */
  readonly open: number;
  readonly lastAssignedAt: Date | null;
}

/**
 * Who gets the next conversation. Round robin: who was given one longest ago; least loaded: who has the fewest, and of
 * those who was given one longest ago. Nobody gets more than the capacity, except in an emergency, which cannot wait.
 *
 * @param capacity conversations that one person has at a time; null for no limit
 */
export function chooseAgent<A extends Agent>(
  agents: readonly A[],
  mode: Exclude<AssignmentMode, 'manual'>,
  capacity: number | null,
  urgent: boolean,
): A | undefined {
  const free = agents.filter(({ open }) => capacity === null || open < capacity);
  const [able, by] = free.length === 0 && urgent ? [agents, 'least-loaded'] : [free, mode];
  return [...able].sort(
    (a, b) =>
      (by === 'least-loaded' ? a.open - b.open : 0) ||
      (a.lastAssignedAt?.getTime() ?? 0) - (b.lastAssignedAt?.getTime() ?? 0) ||
      a.userId.localeCompare(b.userId, 'en'),
  )[0];
}
