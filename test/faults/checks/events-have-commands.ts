import { bySql, type Invariant } from './invariant.js';

export const eventsHaveCommands: Invariant = {
  name: 'every event has the command that recorded it, and a refused command left nothing',
  async check({ rows }) {
    const found = await rows<{ event_id: string; type: string }>(
      `SELECT event_id, type FROM outbox o WHERE aggregate_type <> 'schedule' AND NOT EXISTS (
         SELECT FROM command_journal j WHERE j.command_id = o.command_id AND j.organization_id = o.organization_id
           AND j.outcome = 'succeeded')`,
    );
    return found.map(({ event_id, type }) => `event ${event_id} (${type}) has no command that succeeded`);
  },
  corruptions: [
    bySql(
      'removing a command',
      `DELETE FROM command_journal j WHERE EXISTS (SELECT FROM outbox o WHERE o.command_id = j.command_id)`,
    ),
    bySql(
      'calling a command failed',
      `UPDATE command_journal j SET outcome = 'failed' WHERE EXISTS (SELECT FROM outbox o WHERE o.command_id = j.command_id)`,
    ),
  ],
};
