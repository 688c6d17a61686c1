import { choose } from './choose.mjs';

const NAMES = ['lint', 'unit', 'integration'];
const read = (...args) => choose(args, NAMES, ['unit', 'integration']);

describe('the arguments of npm test', () => {
  it('are all steps when there are none', () => {
    expect(read()).toEqual({ chosen: NAMES, jestArguments: [] });
  });

  it('choose steps by name, in the order they are run', () => {
    expect(read('integration', 'lint').chosen).toEqual(['lint', 'integration']);
  });

  it('go to Jest from the first that is no step on', () => {
    expect(read('unit', 'libs/kernel', '-t', 'lint')).toEqual({
      chosen: ['unit'],
      jestArguments: ['libs/kernel', '-t', 'lint'],
    });
  });

  it('leave out the checks when they are for Jest alone', () => {
    expect(read('-t', 'a sentence').chosen).toEqual(['unit', 'integration']);
  });

  it('are refused when a step is misspelt', () => {
    expect(() => read('unti')).toThrow('There is no step "unti". Steps: lint, unit, integration.');
  });
});
