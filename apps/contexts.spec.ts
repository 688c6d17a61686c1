import { chosenContexts, CONTEXTS } from './contexts.js';

describe('the contexts of a process', () => {
  it('are all of them unless told', () => {
    expect(chosenContexts('all')).toEqual(Object.keys(CONTEXTS));
  });

  it('are the chosen ones and identity, which knows who asks', () => {
    expect(chosenContexts(['imaging'])).toEqual(['identity', 'imaging']);
  });

  it('are refused when one is unknown, naming those that exist', () => {
    expect(() => chosenContexts(['billing'])).toThrow(
      'CONTEXTS names billing; there are identity, files, projects, conversations',
    );
  });
});
