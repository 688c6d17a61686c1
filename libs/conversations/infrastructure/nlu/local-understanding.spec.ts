import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Entity } from '../../domain/bot/entity.js';
import { LABELLED_UTTERANCES_EN } from './testing/labelled-utterances-en.js';
import { LocalUnderstanding } from './local-understanding.js';

const BOT: BotProfile = {
  botId: 'bot-1',
  version: 1,
  practiceName: 'Practice',
  locale: 'en-GB',
  timeZone: 'Europe/Madrid',
  intents: [],
};
const THRESHOLD = 0.6;
// A Saturday.
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));
const understand = (text: string, bot = BOT) => understanding.understand(text, bot.locale, bot);

async function entity<T extends Entity['type']>(text: string, type: T) {
  const { entities } = await understand(text);
  return entities.find((found): found is Extract<Entity, { type: T }> => found.type === type);
}

describe('the local understanding', () => {
  it('names the right intent for at least 95 of 100 labelled utterances', async () => {
    const cases = Object.entries(LABELLED_UTTERANCES_EN).flatMap(([intent, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((text) => ({ intent, text })),
    );
    const wrong: string[] = [];
    for (const { intent, text } of cases) {
      const read = await understand(text);
      const got = read.confidence >= THRESHOLD ? read.intent : 'none';
      if (got !== intent) wrong.push(`${text} -> ${got}`);
    }
    expect(cases.length).toBeGreaterThan(200);
    expect(wrong.length / cases.length).toBeLessThan(0.05);
  });

  it.each(['affirm', 'cancel', 'hand-over'])(
    'never takes anything else for "%s", which would act at once',
    async (acting) => {
      const others = Object.entries(LABELLED_UTTERANCES_EN).filter(([intent]) => intent !== acting);
      for (const text of others.flatMap(([, lines]) => lines.trim().split('\n'))) {
        const { intent, confidence } = await understand(text);
        expect([text, intent === acting && confidence >= THRESHOLD]).toEqual([text, false]);
      }
    },
  );

  it("learns a practice's own intents, and keeps the models of bots and versions apart", async () => {
    const parking = {
      name: 'parking',
      examples: ['where can I park', 'is there parking'],
      answer: 'Behind us.',
    };
    const taught = { ...BOT, version: 2, intents: [parking] };
    expect((await understand('where can I park my car', taught)).intent).toBe('parking');
    expect((await understand('where can I park my car')).intent).toBe('none');
  });

  it('reads commands of messengers', async () => {
    expect((await understand('/start')).intent).toBe('greet');
    expect((await understand('/cancel@clinic_bot')).intent).toBe('cancel');
    expect((await understand('/etc/passwd')).intent).toBe('none');
  });

  it('is not led astray by words that are properties of objects', async () => {
    for (const text of ['constructor', '__proto__', 'hasOwnProperty toString valueOf'])
      expect(await understand(text)).toMatchObject({ intent: 'none', confidence: 0 });
  });

  it('takes very long and very odd texts', async () => {
    for (const text of [
      '',
      ' ',
      'a'.repeat(100_000),
      '1'.repeat(5_000),
      '+ '.repeat(5_000),
      '\u202e\u0000İẞ😀',
      'a@'.repeat(5_000),
    ])
      expect((await understand(text)).intent).toBeDefined();
  });

  it('prints nothing', async () => {
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name),
    );
    const fresh = new LocalUnderstanding();
    await fresh.understand('hello there', 'en', BOT);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });

  it.each([
    ['can you tell me the way', true],
    ['Is there parking', true],
    ['And what does it cost', true],
    ['I need an MRI', false],
    ['my name is Will Smith', false],
    ['Tuesday?', true],
  ])('sees whether "%s" asks something', async (text, question) => {
    expect((await understand(text)).question).toBe(question);
  });
});

describe('the entities of a message', () => {
  it.each([
    ['1980-03-12', ['1980-03-12']],
    ['12/03/1980', ['1980-03-12', '1980-12-03']],
    ['25/12/1980', ['1980-12-25']],
    ['12/25/1980', ['1980-12-25']],
    ['12.03.1980', ['1980-03-12']],
    ['12.3.80', ['1980-03-12']],
    ['3-4-15', ['2015-04-03', '2015-03-04']],
    ['12 March 1980', ['1980-03-12']],
    ['12th of march, 1980', ['1980-03-12']],
    ['March 12th, 1980', ['1980-03-12']],
    ['mar 12 80', ['1980-03-12']],
    ['12-Mar-1980', ['1980-03-12']],
    ['Sept. 3, 2001', ['2001-09-03']],
    ['12031980', ['1980-03-12', '1980-12-03']],
    ['19800312', ['1980-03-12']],
    ['31.02.1980', []],
    ['29 February 2023', []],
    ['I was born on 1/1/1970.', ['1970-01-01']],
  ])('reads %s as a date', async (text, values) => {
    expect((await entity(text, 'date'))?.values).toEqual(values);
  });

  it('puts the month first for people in the United States', async () => {
    const read = await understanding.understand('03/12/1980', 'en-US', BOT);
    expect(read.entities).toContainEqual(
      expect.objectContaining({ type: 'date', values: ['1980-03-12', '1980-12-03'] }),
    );
  });

  it.each([
    ['tomorrow', { days: { from: '2026-11-22', to: '2026-11-22' } }],
    [
      'the day after tomorrow in the morning',
      { days: { from: '2026-11-23', to: '2026-11-23' }, partOfDay: 'morning' },
    ],
    ['Tuesday', { days: { from: '2026-11-24', to: '2026-11-24' } }],
    ['next Tuesday afternoon', { days: { from: '2026-11-24', to: '2026-11-24' }, partOfDay: 'afternoon' }],
    ['Monday or Wednesday at 10:30', { days: { from: '2026-11-23', to: '2026-11-25' }, time: '10:30' }],
    ['next week', { days: { from: '2026-11-23', to: '2026-11-29' } }],
    ['in two weeks', { days: { from: '2026-11-30', to: '2026-12-06' } }],
    ['12 December at 3pm', { days: { from: '2026-12-12', to: '2026-12-12' }, time: '15:00' }],
    ['on the 3rd', { days: { from: '2026-12-03', to: '2026-12-03' } }],
    ['March 2', { days: { from: '2027-03-02', to: '2027-03-02' } }],
    ['24/12/2026 in the evening', { days: { from: '2026-12-24', to: '2026-12-24' }, partOfDay: 'evening' }],
    ['next month', { days: { from: '2026-12-01', to: '2026-12-31' } }],
    ['the weekend', { days: { from: '2026-11-21', to: '2026-11-22' } }],
  ])('reads "%s" as a wish for a time', async (text, expected) => {
    expect((await entity(text, 'visit-time'))?.value).toMatchObject(expected);
  });

  it('keeps what people rule out in their words, without a day', async () => {
    expect((await entity('any day but not on Monday', 'visit-time'))?.value).toEqual({
      text: 'any day but not on Monday',
    });
  });

  it.each(['I sat down', 'the sun was shining', 'he may come', 'I had it 3 years ago'])(
    'reads no wish for a time in "%s"',
    async (text) => {
      expect(await entity(text, 'visit-time')).toBeUndefined();
    },
  );

  it.each([
    ['call me at +34 612 345 678', '+34612345678'],
    ['(555) 234-1234', '5552341234'],
    ['0044 20 7946 0958', '+442079460958'],
    ['my number is 555 234 1234, thanks', '5552341234'],
  ])('reads the phone number in "%s"', async (text, value) => {
    expect((await entity(text, 'phone'))?.value).toBe(value);
  });

  it.each(['12/03/1980', '10:30', '12', 'room 1234', '12 March 1980'])(
    'reads no phone number in "%s"',
    async (text) => {
      expect(await entity(text, 'phone')).toBeUndefined();
    },
  );

  it('reads e-mail addresses', async () => {
    expect((await entity('write to Ann.Lee+scan@mail.example.org.', 'email'))?.value).toBe(
      'ann.lee+scan@mail.example.org',
    );
  });

  it.each([
    ['My name is Ann Lee', 'Ann Lee'],
    ["no, my name is ann lee and I'm late", 'ann lee'],
    ["I'm Ann Mary O'Neil.", "Ann Mary O'Neil"],
    ['The patient is José García López', 'José García López'],
    ["my son's name is Tom Lee", 'Tom Lee'],
    ['name: Lee, Ann', 'Lee, Ann'],
  ])('reads the name in "%s"', async (text, value) => {
    expect(await entity(text, 'person-name')).toMatchObject({ value, stated: true });
  });

  it.each(['I am pregnant', "I'm in pain", 'this is urgent', 'I am John', 'the name is wrong?'])(
    'takes no full name from "%s"',
    async (text) => {
      const found = await entity(text, 'person-name');
      expect(found?.value.split(' ').length ?? 0).toBeLessThan(2);
    },
  );

  it.each([
    ['MRI of the left knee', 'MR', 'KNEE', 'L'],
    ['xray of my right hand', 'DX', 'HAND', 'R'],
    ['a CT scan of the lower back', 'CT', 'LSPINE', undefined],
    ['ultra sound, both kidneys', 'US', 'KIDNEY', 'B'],
    ['shoulder blade x-rays (right)', 'DX', 'SCAPULA', 'R'],
    ['mammography', 'MG', undefined, undefined],
    ['PET-CT', 'PT', undefined, undefined],
    ['thyroid scan', 'NM', 'THYROID', undefined],
  ])('reads "%s"', async (text, modality, bodyPart, laterality) => {
    const { entities } = await understand(text);
    const value = (type: string) => {
      const found = entities.find((one) => one.type === type);
      return found && 'value' in found ? found.value : undefined;
    };
    expect([value('modality'), value('body-part'), value('laterality')]).toEqual([
      modality,
      bodyPart,
      laterality,
    ]);
  });

  it('takes "right" for a side only beside a body part or alone', async () => {
    expect(await entity("that's right, thank you", 'laterality')).toBeUndefined();
    expect(await entity('right', 'laterality')).toBeDefined();
  });

  it('counts what follows a correction, or names itself, as stated', async () => {
    expect((await entity('no, the right knee', 'laterality'))?.stated).toBe(true);
    expect((await entity('actually it was an MRI', 'modality'))?.stated).toBe(true);
    expect((await entity('born 12 March 1980', 'date'))?.stated).toBe(true);
    expect((await entity('12 March 1980', 'date'))?.stated).toBe(false);
  });

  it('reads the reason after "because", and the names of things to change', async () => {
    expect((await entity('I need an MRI because I fell on my knee', 'reason'))?.value).toBe(
      'I fell on my knee',
    );
    expect((await entity('change the date of birth', 'slot'))?.value).toBe('dateOfBirth');
    expect((await entity('the phone number is wrong', 'slot'))?.value).toBe('contactDetails');
  });
});
