/** Nobody was told of a critical finding, row `c`, in its time, or nobody confirmed it in theirs. */
export const TOO_LATE = `CASE c.state WHEN 'pending' THEN c.due_at WHEN 'communicated' THEN c.acknowledge_by END <= now()`;
