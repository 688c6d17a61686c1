import { DEFAULT_READING_RULES } from './default-reading-rules.js';
import { ReadingPolicy, type StudyKind } from './reading-policy.js';

const kind = (fields: Partial<StudyKind> = {}): StudyKind => ({
  priority: 'routine',
  patientClass: null,
  modality: 'CT',
  procedureCode: null,
  bodyPart: null,
  ...fields,
});
const policy = (rules: object = {}) => {
  const made = ReadingPolicy.untouched('practice');
  made.decide({ ...DEFAULT_READING_RULES, ...rules });
  return made;
};
const minutes = (made: ReadingPolicy, of: Partial<StudyKind>) => made.termsOf(kind(of), 'UTC').limit.minutes;

describe('How long a report may take', () => {
  it('depends on the priority, until the practice decides', () => {
    const limits = (['stat', 'urgent', 'routine'] as const).map((priority) =>
      minutes(policy(), { priority }),
    );
    expect(limits).toEqual([60, 720, 2880]);
  });

  it('follows the rule that says most about the study', () => {
    const made = policy({
      limits: [
        { priority: null, modality: null, minutes: 1, officeHours: false },
        { priority: null, modality: 'MR', minutes: 2, officeHours: false },
        { priority: 'stat', modality: null, minutes: 3, officeHours: false },
        { priority: 'stat', modality: 'MR', minutes: 4, officeHours: false },
      ],
    });
    expect(minutes(made, {})).toBe(1);
    expect(minutes(made, { modality: 'MR' })).toBe(2);
    expect(minutes(made, { priority: 'stat', modality: null })).toBe(3);
    expect(minutes(made, { priority: 'stat', modality: 'MR' })).toBe(4);
  });

  it('depends on the patient class where rules name one', () => {
    const rule = { priority: null, modality: null, officeHours: false };
    const made = policy({
      limits: [
        { ...rule, minutes: 1 },
        { ...rule, modality: 'CT', minutes: 2 },
        { ...rule, patientClass: 'emergency', minutes: 3 },
        { ...rule, patientClass: 'inpatient', modality: 'CT', minutes: 4 },
        { ...rule, priority: 'stat', patientClass: null, minutes: 5 },
      ],
    });
    expect(minutes(made, {})).toBe(2);
    expect(minutes(made, { patientClass: 'outpatient', modality: 'MR' })).toBe(1);
    expect(minutes(made, { patientClass: 'emergency' })).toBe(3);
    expect(minutes(made, { patientClass: 'inpatient' })).toBe(4);
    expect(minutes(made, { patientClass: 'inpatient', priority: 'stat' })).toBe(5);
  });

  it('is the usual where no rule fits', () => {
    const limits = [{ priority: null, modality: 'MR', minutes: 2, officeHours: false }];
    expect(minutes(policy({ limits }), { priority: 'stat' })).toBe(60);
  });

  it('is counted in the hours of the practice only where the rule says so', () => {
    const openings = [{ weekday: 1, opens: '08:00', closes: '18:00' }];
    const limits = [
      { priority: 'routine', modality: null, minutes: 60, officeHours: true },
      { priority: 'stat', modality: null, minutes: 60, officeHours: false },
    ];
    const made = policy({ openings, limits });
    expect(made.termsOf(kind(), 'Europe/Berlin').limit.hours).toEqual({
      timeZone: 'Europe/Berlin',
      openings,
      holidays: [],
    });
    expect(made.termsOf(kind({ priority: 'stat' }), 'UTC').limit.hours.openings).toEqual([]);
  });
});

describe('Whose field a study is', () => {
  it.each([
    [{ bodyPart: 'BRAIN' }, 'neuro'],
    [{ bodyPart: 'C-Spine' }, 'neuro'],
    [{ bodyPart: 'chest' }, 'chest'],
    [{ bodyPart: 'Knee' }, 'musculoskeletal'],
    [{ modality: 'MG', bodyPart: 'BREAST' }, 'breast'],
    [{ modality: 'PT', bodyPart: 'BRAIN' }, 'nuclear'],
    [{ bodyPart: 'WHOLEBODY' }, null],
    [{}, null],
  ] as const)('is told by body part and modality: %j → %s', (of, subspecialty) => {
    expect(policy().termsOf(kind(of), 'UTC').subspecialty).toBe(subspecialty);
  });

  it('is told first by the practice’s own rules, in their order', () => {
    const rule = { procedureCode: null, modality: null, bodyPart: null };
    const made = policy({
      subspecialties: [
        { ...rule, procedureCode: 'CT-LUNG', subspecialty: 'screening' },
        { ...rule, modality: 'CT', subspecialty: 'general' },
      ],
    });
    expect(made.termsOf(kind({ procedureCode: 'ct lung' }), 'UTC').subspecialty).toBe('screening');
    expect(made.termsOf(kind({ bodyPart: 'BRAIN' }), 'UTC').subspecialty).toBe('general');
    expect(made.termsOf(kind({ modality: 'MR' }), 'UTC').subspecialty).toBeNull();
  });
});

describe('The hours of a practice', () => {
  it.each([
    [[{ weekday: 1, opens: '18:00', closes: '08:00' }]],
    [
      [
        { weekday: 1, opens: '08:00', closes: '12:00' },
        { weekday: 1, opens: '11:00', closes: '15:00' },
      ],
    ],
  ])('must not overlap or end before they begin: %j', (openings) => {
    expect(() => policy({ openings })).toThrow(expect.objectContaining({ code: 'reporting.openings-wrong' }));
  });
});
