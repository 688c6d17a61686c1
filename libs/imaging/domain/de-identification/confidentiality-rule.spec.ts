import { confidentialityRule } from './confidentiality-rule.js';

describe('the confidentiality profile', () => {
  it.each([
    ['Patient Name', 0x00100010, { basic: 'Z', keptBy: '', cleanedBy: '' }],
    ['Patient ID', 0x00100020, { basic: 'Z/D', keptBy: '', cleanedBy: '' }],
    ['Study Date', 0x00080020, { basic: 'Z', keptBy: 'F', cleanedBy: 'M' }],
    ['Study Description', 0x00081030, { basic: 'X', keptBy: '', cleanedBy: 'T' }],
    ['Device Serial Number', 0x00181000, { basic: 'X/Z/D', keptBy: 'V', cleanedBy: '' }],
    ['Referenced Image Sequence', 0x00081140, { basic: 'X/Z/U*', keptBy: 'U', cleanedBy: '' }],
    ['Content Sequence', 0x0040a730, { basic: 'D', keptBy: '', cleanedBy: 'S' }],
    ['Curve Data of any group', 0x50123000, { basic: 'X', keptBy: '', cleanedBy: 'G' }],
    ['Overlay Data of any group', 0x60043000, { basic: 'X', keptBy: '', cleanedBy: 'G' }],
    ['private attributes', 0x00191023, { basic: 'X', keptBy: '', cleanedBy: 'P' }],
  ])('has a rule for %s', (_, tag, rule) => {
    expect(confidentialityRule(tag)).toEqual(rule);
  });

  it('has none for what names nobody', () => {
    for (const tag of [0x00080060, 0x00280010, 0x60000010, 0x7fe00010])
      expect(confidentialityRule(tag)).toBeUndefined();
  });
});
