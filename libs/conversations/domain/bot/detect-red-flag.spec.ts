import { detectRedFlag } from './detect-red-flag.js';

describe('an emergency', () => {
  it.each([
    ['I have chest pain', 'chest-pain'],
    ['My chest hurts really bad', 'chest-pain'],
    ['there is a pressure on my chest and I sweat', 'chest-pain'],
    ["I can't breathe", 'breathing'],
    ['I cant breath properly', 'breathing'],
    ['he has trouble breathing since the contrast', 'breathing'],
    ['I am short of breath', 'breathing'],
    ['I think my father is having a stroke', 'stroke'],
    ['her face is drooping and her speech is slurred', 'stroke'],
    ['my left arm suddenly went numb', 'stroke'],
    ["I'm bleeding a lot and it won't stop", 'bleeding'],
    ['she is coughing up blood', 'bleeding'],
    ['My mother passed out', 'unconscious'],
    ['my tongue is swelling up after the injection', 'allergy'],
    ['this is the worst headache of my life', 'headache'],
    ['I lost control of my bladder and my legs', 'spinal'],
    ['I want to kill myself', 'self-harm'],
    ['I need an ambulance', 'emergency'],
    ['No fever, but chest pain', 'chest-pain'],
    ['CHEST PAIN!!!', 'chest-pain'],
    ['I had a heart attack years ago and now it hurts again in my chest', 'chest-pain'],
    ['I can’t  breathe', 'breathing'],
  ])('is seen in "%s"', (text, flag) => {
    expect(detectRedFlag(text)).toBe(flag);
  });

  it.each([
    'I need an x-ray of the chest',
    'my knee hurts after a fall',
    'I have no chest pain',
    'I do not have any chest pain or fever',
    'CT of the chest, history of stroke in the family',
    'I had a heart attack years ago',
    'Do I have to hold my breath in the MRI?',
    'headache for three weeks',
    'blood test results',
    'my bladder needs an ultrasound',
    'Can I talk to somebody?',
    'face to face appointment',
  ])('is not seen in "%s"', (text) => {
    expect(detectRedFlag(text)).toBeNull();
  });

  it('is looked for in long hostile texts without delay', () => {
    const started = performance.now();
    for (const piece of ['chest ', 'bleeding ', 'no ', 'face a ', 'pain in '])
      detectRedFlag(piece.repeat(4_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
