import { EMPTY_CONTENT } from './report-content.js';
import { intoEmpty, textOf } from './template-section.js';

const sections = [
  { section: 'technique', heading: null, text: 'CT without contrast.' },
  { section: 'findings', heading: 'Lungs', text: 'Clear.' },
  { section: 'findings', heading: 'Heart', text: 'Normal size.' },
] as const;

describe('A template', () => {
  it('puts the headings of the practice into the sections of the report, in order', () => {
    expect(textOf(sections)).toEqual({
      technique: 'CT without contrast.',
      findings: 'Lungs:\nClear.\n\nHeart:\nNormal size.',
    });
  });

  it('fills only sections where nothing stands', () => {
    const content = { ...EMPTY_CONTENT, technique: 'Low dose CT.', findings: ' \n' };
    expect(intoEmpty(textOf(sections), content)).toEqual({
      findings: 'Lungs:\nClear.\n\nHeart:\nNormal size.',
    });
  });
});
