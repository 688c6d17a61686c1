import { newId } from '#kernel';
import { StudyReadings } from './study-readings.js';

describe('A study that is the de-identified copy of another one', () => {
  it('is nothing to be read', async () => {
    const studyId = newId();
    const asked: unknown[] = [];
    const mediator = {
      ask: (query: unknown) => Promise.resolve(asked.push(query) && { id: studyId, projectId: newId() }),
    };
    const context = { get: () => ({ actor: { kind: 'system' } }) };
    // whatever else it would need is not there
    const readings = new StudyReadings(...([mediator, {}, context] as unknown as Parts));
    expect(await readings.of(studyId)).toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});

type Parts = ConstructorParameters<typeof StudyReadings>;
