import { imagingRequest } from '../built-in/imaging-request.js';
import { drawDiagram } from './draw-diagram.js';

describe('The drawing of a workflow', () => {
  const text = drawDiagram(imagingRequest.definition);

  it('shows states, transitions, timers, start and ends in mermaid', () => {
    expect(text.startsWith('stateDiagram-v2\n')).toBe(true);
    for (const line of [
      'state "Images acquired" as s_acquired',
      '[*] --> s_requested',
      's_requested --> s_scheduled: Appointment made',
      's_requested --> s_acquired: Images acquired',
      's_acquired --> s_cancelled: Cancelled',
      's_delivered --> [*]',
      's_cancelled --> [*]',
      'note right of s_scheduled: ⏱ appointment-reminder',
      'class s_scheduled waiting',
    ])
      expect(text).toContain(`  ${line}\n`);
    expect(text).not.toContain('s_delivered --> s_cancelled');
  });

  it('takes no title for its own syntax', () => {
    const titled = drawDiagram({
      initial: 'end',
      states: [{ name: 'end', title: 'a"; click x {b}: #c', category: 'done' }],
      transitions: [],
    });
    expect(titled).toContain('state "a#34;#59; click x #123;b#125;#58; #35;c" as s_end');
  });
});
