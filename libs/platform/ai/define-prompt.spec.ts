import { definePrompt } from './define-prompt.js';
import { repairPrompt } from './sdk/repair-prompt.js';

describe('prompts', () => {
  const greet = (text: string, version = 1) =>
    definePrompt<{ name: string | null }>({
      name: 'greet',
      version,
      instructions: ({ name }) => `${text} ${name ?? 'whoever it is'}.`,
      samples: [{ name: 'Ada' }, { name: null }],
    });

  it('have a name, a version and a text for each input', () => {
    expect(greet('Greet', 3).id).toBe('greet@3');
    expect(greet('Greet').instructions({ name: 'Eva' })).toBe('Greet Eva.');
  });

  it('are another text as soon as any branch of it changes', () => {
    expect(greet('Greet').fingerprint).toBe(greet('Greet').fingerprint);
    expect(greet('Greet').fingerprint).not.toBe(greet('Welcome').fingerprint);
  });

  it.each([
    ['Draft Answer', 1],
    ['draft', 0],
    ['draft', 1.5],
  ])('are refused as %s@%s', (name, version) => {
    expect(() => definePrompt({ name, version, instructions: () => '', samples: [{}] })).toThrow(
      'kebab-case',
    );
  });

  it('of the platform have the texts of their versions', () => {
    expect({ [repairPrompt.id]: repairPrompt.fingerprint }).toEqual({
      'repair-output@1': 'b8e83c96b3b494ced73453d680f61c519c56910e0d53d0b19796de2ecf1330f2',
    });
  });
});
