import { bySql, type Invariant } from '../../checks/invariant.js';

export const workflowsFold: Invariant = {
  name: 'each workflow stands where its history leads, step by step',
  async check({ rows }) {
    // what was ignored has the version of the step before it
    const found = await rows<{ id: string }>(
      `SELECT i.id FROM workflow_instance i LEFT JOIN LATERAL (
         SELECT count(*) AS steps, max(instance_version) AS version,
                (array_agg(to_state ORDER BY instance_version DESC))[1] AS state,
                (array_agg(state_entry_id ORDER BY instance_version DESC))[1] AS entry,
                bool_and(from_state IS NOT DISTINCT FROM before) AS connected
         FROM (SELECT *, lag(to_state) OVER (ORDER BY instance_version, kind = 'ignored') AS before
               FROM workflow_transition_log WHERE instance_id = i.id) log) h ON true
       WHERE h.steps = 0 OR h.version <> i.version OR h.state <> i.state OR h.entry <> i.state_entry_id OR NOT h.connected`,
    );
    return found.map(({ id }) => `workflow ${id} is not where its history leads`);
  },
  corruptions: [
    bySql(
      'moving one by hand',
      `UPDATE workflow_instance SET state = 'elsewhere' WHERE id = (SELECT id FROM workflow_instance LIMIT 1)`,
    ),
    bySql(
      'losing a step',
      'DELETE FROM workflow_transition_log WHERE id = (SELECT id FROM workflow_transition_log LIMIT 1)',
    ),
  ],
};
