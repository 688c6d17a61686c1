import { ReportLayout } from './report-layout.js';

describe('How reports look', () => {
  const usual = { logoFileId: null, addressLines: [], footer: null, paper: null, accentColor: null };

  it('is as usual until the practice decides', () => {
    expect(ReportLayout.untouched('o')).toMatchObject({ ...usual, version: 1 });
  });

  it('has an accent that can be read on white', () => {
    const layout = ReportLayout.untouched('o');
    layout.decide({ ...usual, accentColor: '#7A1212' });
    expect(layout.accentColor).toBe('#7a1212');
    expect(() => layout.decide({ ...usual, accentColor: '#ff9900' })).toThrow(
      expect.objectContaining({ code: 'reporting.accent-too-light' }),
    );
    expect(layout.accentColor).toBe('#7a1212');
  });
});
