import { mergeSections } from './merge-sections.js';
import { EMPTY_CONTENT } from './report-content.js';

const base = { ...EMPTY_CONTENT, findings: 'Clear.', impression: 'Normal.' };
const merged = (theirs: object, ours: object) =>
  Object.fromEntries(
    mergeSections(base, { ...base, ...theirs }, ours).map(({ section, text, conflict }) => [
      section,
      conflict ? [text] : text,
    ]),
  );

describe('What two people wrote at once', () => {
  it('is put together where they wrote different sections', () => {
    expect(merged({ findings: 'A nodule.' }, { impression: 'Follow up.' })).toMatchObject({
      findings: 'A nodule.',
      impression: 'Follow up.',
    });
  });

  it('is left to a person where both changed the same section, with nothing lost', () => {
    expect(merged({ findings: 'A nodule.' }, { findings: 'Two nodules.' })).toMatchObject({
      findings: ['A nodule.\n\nTwo nodules.'],
      impression: 'Normal.',
    });
  });

  it('is the longer text where one only wrote on', () => {
    expect(
      merged({ findings: 'Clear. No effusion.' }, { findings: 'Clear. No effusion. Heart normal.' }),
    ).toMatchObject({
      findings: 'Clear. No effusion. Heart normal.',
    });
  });

  it('is theirs where ours says nothing new', () => {
    expect(merged({ findings: 'A nodule.' }, { findings: 'Clear.' })).toMatchObject({
      findings: 'A nodule.',
    });
  });
});
