import { newId } from '#kernel';
import { imagingRequest } from './built-in/imaging-request.js';
import { WorkflowTemplate } from './workflow-template.js';

const draft = (definition = imagingRequest.definition) =>
  WorkflowTemplate.draft({ typeId: newId(), name: 'imaging-request', revision: 1, definition });
const now = new Date('2026-11-21T12:00:00Z');

describe('A workflow template', () => {
  it('is published from a draft, once, and then never changes', () => {
    const template = draft();
    expect(template.publish(now)).toEqual([]);
    expect(template).toMatchObject({ status: 'published', publishedAt: now });
    const refused = expect.objectContaining({ code: 'workflows.template-not-a-draft' }) as unknown as Error;
    expect(() => template.publish(now)).toThrow(refused);
    expect(() => template.revise(imagingRequest.definition)).toThrow(refused);
  });

  it('is not published when it would not work, and says everything that is wrong', () => {
    const { definition } = imagingRequest;
    const template = draft({
      ...definition,
      transitions: definition.transitions.filter(({ event }) => event === 'schedule'),
    });
    let fields: unknown;
    try {
      template.publish(now);
    } catch (error) {
      fields = (error as { details: { fields: { field: string }[] } }).details.fields.map(
        ({ field }) => field,
      );
    }
    expect(fields).toEqual(
      expect.arrayContaining(['definition.states.acquired', 'definition.states.scheduled']),
    );
    expect(template.status).toBe('draft');
  });

  it('gets a new checksum with a new definition', () => {
    const template = draft();
    const before = template.checksum;
    template.revise({ ...imagingRequest.definition, initial: 'scheduled' });
    expect(template.checksum).not.toBe(before);
  });

  it('is retired only when it was published', () => {
    const template = draft();
    expect(() => template.retire(now)).toThrow(
      expect.objectContaining({ code: 'workflows.template-not-published' }),
    );
    template.publish(now);
    template.retire(now);
    expect(template).toMatchObject({ status: 'retired', retiredAt: now });
  });
});
