import { EMPTY_CONTENT, type ReportContent } from '../report-content.js';
import { checkReport } from './check-report.js';
import { type About, warningsOf as warnings } from './testing/warnings-of.js';

describe('A text that is right', () => {
  const right: [Partial<ReportContent>, About?][] = [
    [{}],
    [{ findings: 'Stone in the left kidney. The right kidney is normal.', impression: 'Left kidney stone.' }],
    [
      {
        findings: 'Riñón derecho normal. Litiasis en el riñón izquierdo.',
        impression: 'Riñón izquierdo: litiasis.',
      },
    ],
    [{ findings: 'Bilateral effusions.', impression: 'Effusion, right more than left.' }],
    [{ findings: 'Discussed right away.', impression: 'Left effusion.' }],
    [{ findings: 'Tear of the left meniscus.' }, { procedure: 'MRI left knee' }],
    [{ findings: 'Nodule of 8 mm, series 3 image 45. Density 30 HU, 12 x 9 mm.' }],
    [{ findings: 'Cyst measuring 8 millimeters, nódulo que mide 9 milímetros, size of 3 años.' }],
    [{ findings: 'Lesion measuring 3,5 x 2 cm. Ejection fraction measured 55 %. 24 weeks.' }],
    [{ findings: 'Prostate of 40 ml.' }, { patientSex: 'male' }],
    [{ findings: 'Útero normal.' }, { patientSex: 'F' }],
    [{ findings: 'Prostate and uterus.' }, { patientSex: 'other' }],
    [{ comparison: 'CT of 2026-11-20.', findings: 'Compared with the prior study unchanged.' }],
    [{ comparison: 'CT of 03/04/2025, MRI of 12 March 2024.', impression: 'Control on 2027-02-01.' }],
    // The eleventh of December is to come, the twelfth of November is not.
    [{ comparison: 'CT of 12/11/2026.' }],
    [{ findings: 'See [1] and version 2026.1.' }],
  ];
  it.each(right.map(([content, about = {}]) => ({ content, about })))(
    'is let be: $content $about',
    ({ content, about }) => {
      expect(warnings(content, about)).toEqual([]);
    },
  );
});

describe('What a careful reader would look at again', () => {
  const odd: [Partial<ReportContent>, string[], About?][] = [
    [{ impression: ' ' }, ['missing-impression']],
    [{ technique: '', clinicalInformation: '' }, ['empty-section', 'empty-section']],
    [
      { findings: 'The [left|right] side, [ ] mm.' },
      ['unresolved-text: [left|right]', 'unresolved-text: [ ]'],
    ],
    [{ comparison: 'CT of {{prior.date}}' }, ['unresolved-text: {{prior.date}}']],
    [{ findings: 'Size ___, XXX' }, ['unresolved-text: ___', 'unresolved-text: XXX']],
    [{ findings: 'Effusion on the left.', impression: 'Right effusion.' }, ['laterality: Right']],
    [{ findings: 'Derrame izquierdo.', impression: 'Derrame pleural derecho.' }, ['laterality: derecho']],
    [
      { findings: 'Stone in the left kidney. Right lung clear.', impression: 'Right kidney stone.' },
      ['laterality: Right'],
    ],
    [
      {
        findings: 'Litiasis en el riñón izquierdo. Pulmón derecho normal.',
        impression: 'Litiasis del riñón derecho.',
      },
      ['laterality: derecho'],
    ],
    [
      { findings: 'Tear of the right meniscus.', impression: 'Tear, right.' },
      ['laterality-procedure: right', 'laterality-procedure: right'],
      { procedure: 'MRI left knee' },
    ],
    [
      { findings: 'Rotura del menisco derecho.' },
      ['laterality-procedure: derecho'],
      { procedure: 'RM rodilla izquierda' },
    ],
    [{ findings: 'The uterus is normal.' }, ['sex: uterus'], { patientSex: 'M' }],
    [{ findings: 'Ovarios sin alteraciones.' }, ['sex: Ovarios'], { patientSex: 'male' }],
    [{ impression: 'Próstata aumentada.' }, ['sex: Próstata'], { patientSex: 'female' }],
    [{ impression: 'Prostata aumentada.' }, ['sex: Prostata'], { patientSex: 'female' }],
    [{ findings: 'Utero y foliculos ovaricos.' }, ['sex: Utero', 'sex: ovaricos'], { patientSex: 'male' }],
    // An accent that is a sign of its own.
    [{ findings: 'La pro\u0301stata.' }, ['sex: pro\u0301stata'], { patientSex: 'female' }],
    [{ findings: 'Nodule measuring 8.' }, ['unit-missing: 8']],
    [{ findings: 'Quiste que mide 12 x 9.' }, ['unit-missing: 12 x 9']],
    [{ findings: 'Diametro de 12.' }, ['unit-missing: 12']],
    [{ findings: 'Mass of 3 x 4.' }, ['unit-missing: 3 x 4']],
    [{ findings: 'Mass of 3 cm x 4 mm.' }, ['units-mixed: 3 cm x 4 mm']],
    [{ findings: 'Mass of 120 cm.' }, ['measurement-implausible: 120 cm']],
    [
      { findings: 'Nódulo de 0 mm, otro de 1200,5 x 3 mm.' },
      ['measurement-implausible: 0 mm', 'measurement-implausible: 1200,5 x 3 mm'],
    ],
    [{ comparison: 'CT of 2027-01-02.' }, ['future-date: 2027-01-02']],
    [
      { comparison: 'CT of March 3, 2027; RM del 4 de mayo de 2028.' },
      ['future-date: 4 de mayo de 2028', 'future-date: March 3, 2027'],
    ],
    [{ comparison: 'CT of 13/12/2026.' }, ['future-date: 13/12/2026']],
    [{ findings: 'Unchanged compared with the CT.' }, ['no-comparison: compared with']],
    [
      { comparison: '', impression: 'Stable since the prior study.' },
      ['no-comparison: since the prior study'],
    ],
    [{ comparison: 'Ninguno', findings: 'En comparacion con la RM.' }, ['no-comparison: En comparacion con']],
    [
      { comparison: 'Sin estudios previos.', findings: 'En comparación con el estudio previo, estable.' },
      ['no-comparison: En comparación con', 'no-comparison: estudio previo'],
    ],
  ];
  it.each(odd.map(([content, expected, about = {}]) => ({ content, expected, about })))(
    '$content: $expected',
    ({ content, expected, about }) => {
      expect(warnings(content, about)).toEqual(expected);
    },
  );

  it('is found in an empty report', () => {
    const codes = checkReport({
      content: EMPTY_CONTENT,
      patientSex: null,
      procedure: '',
      today: '2026-11-21',
    });
    expect(codes.map(({ code, section }) => [code, section])).toEqual([
      ['missing-impression', 'impression'],
      ['empty-section', 'clinicalInformation'],
      ['empty-section', 'technique'],
      ['empty-section', 'findings'],
    ]);
  });

  it('is found quickly in a text of the greatest length', () => {
    const findings = '1 x 1 [a '.repeat(5_500);
    expect(warnings({ findings })).toHaveLength(5_500);
  });
});
