import { plainArrays } from './plain-arrays.mjs';

describe('a described class', () => {
  it('has plain arrays where they were readonly', () => {
    expect(plainArrays('readonly roles!: readonly string[];')).toBe('readonly roles!:          string[];');
    expect(plainArrays('options: Item | readonly Item[] | null')).toBe(
      'options: Item |          Item[] | null',
    );
    expect(plainArrays('find(): Promise<readonly Item[]>')).toBe('find(): Promise<         Item[]>');
  });

  it('keeps its readonly properties and all places', () => {
    const source =
      'class A {\n  readonly id!: string;\n  constructor(private readonly a: readonly number[]) {}\n}';
    expect(plainArrays(source)).toHaveLength(source.length);
    expect(plainArrays(source)).toContain('  readonly id!: string;');
    expect(plainArrays(source)).toContain('(private readonly a:          number[])');
  });
});
