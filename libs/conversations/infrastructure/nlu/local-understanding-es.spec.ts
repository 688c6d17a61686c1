import type { BotProfile } from '../../domain/bot/bot-profile.js';
import type { Entity } from '../../domain/bot/entity.js';
import { LABELLED_UTTERANCES_ES } from './testing/labelled-utterances-es.js';
import { parseLabelled } from './testing/parse-labelled.js';
import { LocalUnderstanding } from './local-understanding.js';

const BOT: BotProfile = {
  botId: 'bot-1',
  version: 1,
  practiceName: 'Practice',
  locale: 'en-GB',
  timeZone: 'Europe/Madrid',
  intents: [],
};
// A Saturday.
const understanding = new LocalUnderstanding(() => new Date('2026-11-21T12:00:00Z'));
const understand = (text: string, locale = 'es-ES', bot = BOT) => understanding.understand(text, locale, bot);

async function entity<T extends Entity['type']>(text: string, type: T, locale?: string) {
  const { entities } = await understand(text, locale);
  return entities.find((found): found is Extract<Entity, { type: T }> => found.type === type);
}

describe('the local understanding in Spanish', () => {
  it.each(['affirm', 'cancel', 'hand-over'])(
    'never takes anything else for "%s", which would act at once',
    async (acting) => {
      for (const { text, intent: labelled } of parseLabelled(LABELLED_UTTERANCES_ES)) {
        const { intent, confidence } = await understand(text);
        if (labelled !== acting)
          expect([text, intent === acting && confidence >= 0.6]).toEqual([text, false]);
      }
    },
  );

  it("learns a practice's own intents in every language that people write", async () => {
    const parking = {
      name: 'parking',
      examples: ['dónde puedo aparcar', 'hay aparcamiento'],
      answer: 'Detrás.',
    };
    const taught = { ...BOT, version: 2, intents: [parking] };
    expect((await understand('donde aparco, hay aparcamiento?', 'es', taught)).intent).toBe('parking');
    expect((await understand('hay aparcamiento?', 'es')).intent).toBe('none');
  });

  it('reads commands of messengers, also with accents', async () => {
    expect((await understand('/menú')).intent).toBe('help');
    expect((await understand('/cancelar@clinic_bot')).intent).toBe('cancel');
    expect((await understand('/start')).intent).toBe('greet');
  });

  it("reads a language without resources in the bot's own, and says so", async () => {
    expect((await understand('bonjour', 'fr', { ...BOT, locale: 'es-MX' })).locale).toBe('es-MX');
    expect((await understand('bonjour', 'fr', { ...BOT, locale: 'de' })).locale).toBe('en');
    expect((await understand('hola', 'es-AR')).locale).toBe('es-AR');
  });

  it.each([
    ['¿Hay aparcamiento?', true],
    ['cuanto cuesta', true],
    ['y a que hora abren', true],
    ['me pueden llamar', true],
    ['necesito una resonancia', false],
    ['que tenga buen día', false],
    ['como me caí, me duele', false],
  ])('sees whether "%s" asks something', async (text, question) => {
    expect((await understand(text)).question).toBe(question);
  });

  it('takes very long and very odd texts', async () => {
    for (const text of [
      'á'.repeat(50_000),
      'de la '.repeat(10_000),
      'soy Ana '.repeat(5_000),
      'a\u0301',
      '¿',
    ])
      expect((await understand(text)).intent).toBeDefined();
  });
});

describe('the entities of a message in Spanish', () => {
  it.each([
    ['3 de abril de 1980', ['1980-04-03']],
    ['03/04/1980', ['1980-04-03']],
    ['12/25/1980', ['1980-12-25']],
    ['3-4-80', ['1980-04-03']],
    ['1º de enero de 2001', ['2001-01-01']],
    ['15 agosto 1992', ['1992-08-15']],
    ['7/feb/65', ['1965-02-07']],
    ['el 9 de septiembre del 78', ['1978-09-09']],
    ['abril 3, 1980', ['1980-04-03']],
    ['19800403', ['1980-04-03']],
    ['31 de febrero de 1980', []],
  ])('reads %s as a date', async (text, values) => {
    expect((await entity(text, 'date'))?.values).toEqual(values);
  });

  it('leaves both readings open for people in the United States', async () => {
    expect((await entity('03/04/1980', 'date', 'es-US'))?.values).toEqual(['1980-04-03', '1980-03-04']);
  });

  it.each([
    ['mañana', { days: { from: '2026-11-22', to: '2026-11-22' } }],
    ['mañana por la mañana', { days: { from: '2026-11-22', to: '2026-11-22' }, partOfDay: 'morning' }],
    ['pasado mañana', { days: { from: '2026-11-23', to: '2026-11-23' } }],
    ['el martes que viene', { days: { from: '2026-11-24', to: '2026-11-24' } }],
    [
      'el próximo miércoles por la tarde',
      { days: { from: '2026-11-25', to: '2026-11-25' }, partOfDay: 'afternoon' },
    ],
    ['la semana que viene', { days: { from: '2026-11-23', to: '2026-11-29' } }],
    ['dentro de quince días', { days: { from: '2026-11-30', to: '2026-12-06' } }],
    ['en 3 días', { days: { from: '2026-11-24', to: '2026-11-24' } }],
    ['el mes que viene', { days: { from: '2026-12-01', to: '2026-12-31' } }],
    ['el 3 de diciembre a las 9 y media', { days: { from: '2026-12-03', to: '2026-12-03' }, time: '09:30' }],
    ['el lunes a las 5 de la tarde', { days: { from: '2026-11-23', to: '2026-11-23' }, time: '17:00' }],
    ['el jueves a las once menos cuarto', { days: { from: '2026-11-26', to: '2026-11-26' }, time: '10:45' }],
    ['el viernes 10:30 h', { days: { from: '2026-11-27', to: '2026-11-27' }, time: '10:30' }],
    ['el día 3', { days: { from: '2026-12-03', to: '2026-12-03' } }],
    ['por las tardes', { partOfDay: 'afternoon' }],
    ['el finde', { days: { from: '2026-11-21', to: '2026-11-22' } }],
    ['me da igual', { text: 'me da igual' }],
  ])('reads "%s" as a wish for a time', async (text, expected) => {
    expect((await entity(text, 'visit-time'))?.value).toMatchObject(expected);
  });

  it.each(['buenas tardes', 'buenas noches', 'llegué tarde', 'una eco a las dos caderas', 'el mar'])(
    'reads no wish for a time in "%s"',
    async (text) => {
      expect(await entity(text, 'visit-time')).toBeUndefined();
    },
  );

  it.each([
    ['llámeme al +34 612 34 56 78', '+34612345678'],
    ['mi celular es +52 1 55 1234 5678', '+5215512345678'],
    ['(011) 4321-5678', '01143215678'],
    ['+54 9 11 4321 5678', '+5491143215678'],
    ['600.123.456', '600123456'],
  ])('reads the phone number in "%s"', async (text, value) => {
    expect((await entity(text, 'phone'))?.value).toBe(value);
  });

  it.each(['mi póliza es 123456789', 'DNI 12345678', 'número de afiliado 9876543'])(
    'reads no phone number in "%s"',
    async (text) => {
      expect(await entity(text, 'phone')).toBeUndefined();
    },
  );

  it.each([
    ['Me llamo Ana López', 'Ana López'],
    ['mi nombre es josé luis garcía pérez', 'josé luis garcía pérez'],
    ['Soy Lucía de la Fuente Ruiz y quiero una cita', 'Lucía de la Fuente Ruiz'],
    ['es para mi hijo Pablo Núñez Soto, nacido en 2015', 'Pablo Núñez Soto'],
    ['nombre y apellidos: Íñigo Álvarez', 'Íñigo Álvarez'],
    ['el paciente es Óscar Peña', 'Óscar Peña'],
    ['se llama Ana Ortega y Gasset', 'Ana Ortega y Gasset'],
    ['me llamo ana y necesito una cita', 'ana'],
  ])('reads the name in "%s"', async (text, value) => {
    expect((await entity(text, 'person-name'))?.value).toBe(value);
  });

  it.each(['soy alérgica al contraste', 'soy diabético', 'soy de Sevilla', 'el nombre está mal'])(
    'takes no name from "%s"',
    async (text) => {
      expect(await entity(text, 'person-name')).toBeUndefined();
    },
  );

  it.each([
    ['resonancia de la rodilla izquierda', 'MR', 'KNEE', 'L'],
    ['rx de mi mano derecha', 'DX', 'HAND', 'R'],
    ['TAC de la zona lumbar', 'CT', 'LSPINE', undefined],
    ['ecografía de ambos riñones', 'US', 'KIDNEY', 'B'],
    ['radiografía de muñeca (dcha.)', 'DX', 'WRIST', 'R'],
    ['mastografía', 'MG', undefined, undefined],
    ['densitometría ósea', 'BMD', undefined, undefined],
    ['PET-TAC', 'PT', undefined, undefined],
    ['gammagrafía de tiroides', 'NM', 'THYROID', undefined],
    ['angio TAC de pulmón', 'CT', 'LUNG', undefined],
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

  it('counts what follows a correction, or names itself, as stated', async () => {
    expect((await entity('no, la rodilla derecha', 'laterality'))?.stated).toBe(true);
    expect((await entity('en realidad era un TAC', 'modality'))?.stated).toBe(true);
    expect((await entity('nací el 12 de marzo de 1980', 'date'))?.stated).toBe(true);
    expect((await entity('12 de marzo de 1980', 'date'))?.stated).toBe(false);
  });

  it('reads the reason after "porque", and the names of things to change', async () => {
    expect((await entity('quiero una resonancia porque me caí de rodillas', 'reason'))?.value).toBe(
      'me caí de rodillas',
    );
    expect((await entity('cambiar la fecha de nacimiento', 'slot'))?.value).toBe('dateOfBirth');
    expect((await entity('el teléfono está mal', 'slot'))?.value).toBe('contactDetails');
  });
});
