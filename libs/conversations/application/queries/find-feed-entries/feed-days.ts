/** How far back the feed reaches: the outbox has a partition a day, and only those of three days are looked at. */
export const KEPT = 'o.day >= current_date - 2';
