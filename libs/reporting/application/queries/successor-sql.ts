/** The report that began after `report r` had ended, of the same study. */
export const SUCCESSOR =
  '(SELECT s.id FROM report s WHERE s.organization_id = r.organization_id AND s.predecessor_id = r.id)';
