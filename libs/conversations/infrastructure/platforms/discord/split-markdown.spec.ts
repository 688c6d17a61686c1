import { splitMarkdown } from './split-markdown.js';

describe('a text of Markdown cut into messages', () => {
  it('is cut like any other where it has no blocks of code', () => {
    const parts = splitMarkdown('word '.repeat(100), 100);
    expect(parts.every((part) => part.length <= 100)).toBe(true);
    expect(parts.join(' ')).toBe('word '.repeat(100).trim());
  });

  it('ends a block of code with its part and begins it again in the next', () => {
    const lines = Array.from({ length: 30 }, (_, line) => `line ${String(line)}`).join('\n');
    const parts = splitMarkdown(`Before\n\`\`\`text\n${lines}\n\`\`\`\nAfter`, 120);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.length <= 120)).toBe(true);
    for (const part of parts) expect((part.match(/```/g) ?? []).length % 2).toBe(0);
    expect(parts[1]).toMatch(/^```text\nline /);
    expect(parts.at(-1)).toMatch(/After$/);
  });

  it('cuts no character in two', () => {
    const parts = splitMarkdown('👩🏽‍⚕️'.repeat(40), 50);
    expect(parts.every((part) => part.length <= 50 && part.isWellFormed())).toBe(true);
    expect(parts.join('')).toBe('👩🏽‍⚕️'.repeat(40));
  });
});
