import { ORDER, Person } from './testing/person.js';

const speaker = () => new Person(ORDER, 'es-ES');
const ANSWERS = [
  'resonancia de la rodilla izquierda',
  'dolor de rodilla tras una caída',
  'María García López',
  '12 de marzo de 1980',
  '+34 612 345 678',
  'el martes por la mañana',
  'sí',
];

describe('an order taken down in Spanish', () => {
  it('is asked question by question, shown, confirmed and passed on', async () => {
    const person = speaker();
    expect(await person.says('Hola, buenos días')).toEqual([
      'conversation.introduction',
      'conversation.welcome',
    ]);
    expect(person.answer).toContain('Hola, soy el asistente automático de Riverside Imaging');
    expect(await person.says('quiero pedir cita')).toEqual(['intake.start', 'intake.askModality']);
    expect(await person.says('resonancia')).toEqual(['intake.askBodyPart']);
    expect(await person.says('rodilla')).toEqual(['intake.askLaterality']);
    expect(await person.says('la izquierda')).toEqual(['intake.askReason']);
    expect(await person.says('dolor de rodilla tras una caída')).toEqual(['intake.askFullName']);
    expect(await person.says('maria garcia lopez')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('03/04/1980')).toEqual(['intake.askContactDetails']);
    expect(await person.says('mi móvil es el 612 345 678')).toEqual(['intake.askPreferredTime']);
    expect(await person.says('el próximo martes por la mañana')).toEqual(['intake.askConsent']);
    expect(await person.says('sí, claro')).toEqual(['intake.summary']);
    expect(person.answer).toContain('resonancia magnética de rodilla izquierda');
    expect(person.answer).toContain('3 de abril de 1980');
    expect(person.answer).toContain('martes, 24 de noviembre de 2026, por la mañana');
    expect(await person.says('todo correcto')).toEqual(['intake.completed']);
    expect(person.order).toMatchObject({
      examination: 'resonancia magnética de rodilla izquierda',
      modality: 'MR',
      bodyPart: 'KNEE',
      laterality: 'L',
      reason: 'dolor de rodilla tras una caída',
      fullName: 'Maria Garcia Lopez',
      dateOfBirth: '1980-04-03',
      contactDetails: { phone: '612345678' },
      preferredTime: { days: { from: '2026-11-24', to: '2026-11-24' }, partOfDay: 'morning' },
      consent: true,
    });
  });

  it('can be given with buttons', async () => {
    const person = speaker();
    await person.says('hola', '[Pedir una exploración]', '[ecografía]', 'abdomen', 'piedras en la vesícula');
    await person.says('Ana López', '12-03-1980', '[Omitir]', 'cualquier día', '[Sí]', '[Sí]');
    expect(person.order).toMatchObject({ modality: 'US', contactDetails: {}, consent: true });
  });

  it('asks nothing that the first message already said', async () => {
    const person = speaker();
    const keys = await person.says(
      'Hola, me llamo Ana López Ruiz, nací el 12 de marzo de 1980. Quiero una resonancia de la rodilla izquierda la semana que viene porque me caí. Mi teléfono es el 612 345 678.',
    );
    expect(keys.at(-1)).toBe('intake.askConsent');
    await person.says('claro', 'sí');
    expect(person.order).toMatchObject({
      fullName: 'Ana López Ruiz',
      dateOfBirth: '1980-03-12',
      reason: 'me caí',
    });
  });

  it('takes corrections at any time', async () => {
    const person = speaker();
    await person.says(...ANSWERS.slice(0, 4));
    expect(await person.says('no, me llamo Ana María López')).toEqual([
      'intake.updated',
      'intake.askContactDetails',
    ]);
    await person.says(...ANSWERS.slice(4));
    expect(await person.says('no, la rodilla derecha')).toEqual(['intake.updated', 'intake.summary']);
    expect(await person.says('la fecha de nacimiento está mal')).toEqual(['intake.askDateOfBirth']);
    expect(await person.says('13 de marzo de 1980')).toEqual(['intake.summary']);
    await person.says('correcto');
    expect(person.order).toMatchObject({
      fullName: 'Ana María López',
      laterality: 'R',
      dateOfBirth: '1980-03-13',
    });
  });

  it('stops when the person cancels, and calls somebody when asked', async () => {
    const person = speaker();
    await person.says(...ANSWERS.slice(0, 2));
    expect(await person.says('quiero hablar con una persona')).toEqual(['conversation.handOver']);
    expect(await person.says('cancelar')).toEqual(['intake.cancelled']);
    expect(person.state.flow).toBeNull();
  });

  it('is left for an emergency', async () => {
    const person = speaker();
    await person.says(...ANSWERS.slice(0, 1));
    await person.says('me caí y ahora no puedo respirar');
    expect(person.last.outcome).toMatchObject({ reason: 'emergency', redFlag: 'breathing' });
  });
});
