import type { CurrentContext, Mediator } from '#kernel';
import type { RecordAccess } from '../application/commands/record-access/record-access.command.js';
import { RecentAccessLog } from './recent-access-log.js';

const STUDY = ['study', 'a', 'retrieved'] as const;

function setUp() {
  const recorded: RecordAccess[] = [];
  const faults: Error[] = [];
  const who = { id: 'user-1' };
  const send = async (command: RecordAccess): Promise<void> => {
    recorded.push(command);
    await Promise.resolve();
    const [fault] = faults.splice(0, 1);
    if (fault) throw fault;
  };
  const context = { get: () => ({ actor: { kind: 'user', ...who } }) };
  const log = new RecentAccessLog({ send } as unknown as Mediator, context as unknown as CurrentContext);
  return { log, recorded, faults, who };
}

describe('Accesses that come in many requests', () => {
  it('are recorded once, also when the first requests come together', async () => {
    const { log, recorded } = setUp();
    await Promise.all([log.opened(...STUDY), log.opened(...STUDY), log.opened(...STUDY)]);
    await log.opened(...STUDY);
    expect(recorded).toMatchObject([{ subjectType: 'study', subjectId: 'a', action: 'retrieved' }]);
  });

  it('are recorded again of somebody else, something else, or another action', async () => {
    const { log, recorded, who } = setUp();
    await log.opened(...STUDY);
    await log.opened('study', 'b', 'retrieved');
    await log.opened('report', 'a', 'retrieved');
    await log.opened('study', 'a', 'viewed');
    who.id = 'user-2';
    await log.opened(...STUDY);
    expect(recorded).toHaveLength(5);
  });

  it('are refused as long as they cannot be recorded', async () => {
    const { log, recorded, faults } = setUp();
    faults.push(new Error('the database is away'));
    const together = await Promise.allSettled([log.opened(...STUDY), log.opened(...STUDY)]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await log.opened(...STUDY);
    await log.opened(...STUDY);
    expect(recorded).toHaveLength(2);
  });
});
