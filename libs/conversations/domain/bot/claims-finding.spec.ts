import { claimsFinding } from './claims-finding.js';

describe('an answer that tells a person what was found', () => {
  it.each([
    'Your scan shows no cancer.',
    'Good news: your MRI results are normal!',
    'Your recent chest x-ray looks fine',
    'You do not have a fracture.',
    'You probably have a benign lesion.',
    'Su resonancia no muestra ningún tumor.',
    'Sus resultados son normales.',
    'No tiene cáncer.',
    'Usted tiene una fractura.',
  ])('is known: %s', (text) => {
    expect(claimsFinding(text)).toBe(true);
  });

  it.each([
    'Your appointment is on Tuesday at 10:30.',
    'Your report is ready; you got a secure link.',
    'You have to drink nothing for six hours before the CT.',
    'Bring your earlier images, if you have any.',
    'It is normal to feel warm when the contrast is given.',
    'Su informe está listo.',
    'Tiene que venir en ayunas.',
    'Si tiene una prótesis, díganoslo.',
    'Traiga sus imágenes anteriores.',
  ])('is not seen in: %s', (text) => {
    expect(claimsFinding(text)).toBe(false);
  });
});
