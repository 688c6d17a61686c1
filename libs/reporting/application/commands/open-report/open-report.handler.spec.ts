import { newId } from '#kernel';
import { OpenReport } from './open-report.command.js';
import { OpenReportHandler } from './open-report.handler.js';

describe('A study that is the de-identified copy of another one', () => {
  it('gets no report', async () => {
    const studyId = newId();
    const asked: unknown[] = [];
    const mediator = {
      ask: (query: unknown) => Promise.resolve(asked.push(query) && { id: studyId, projectId: newId() }),
    };
    // whatever else it would need is not there
    const handler = new OpenReportHandler(...([{}, mediator, {}, {}] as unknown as Parts));
    await handler.execute(new OpenReport({ studyId }));
    expect(asked).toHaveLength(1);
  });
});

type Parts = ConstructorParameters<typeof OpenReportHandler>;
