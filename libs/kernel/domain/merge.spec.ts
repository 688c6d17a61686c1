import { Merge, type MergeFacts } from '#kernel';

type Facts = MergeFacts<string, readonly string[]>;

class StampMerge extends Merge<string, readonly string[]> {
  static readonly aggregateType = 'stamp-merge';

  static of(facts: Facts): StampMerge {
    const merge = new StampMerge();
    merge.begin(facts);
    return merge;
  }

  undo(author: string, reason: string): void {
    this.end(author, reason, 'stamps.merge-undone');
  }
}

const facts: Facts = { survivorId: 'a', fromId: 'b', evidence: null, author: 'Ada', moved: ['page'] };

describe('a merge', () => {
  it('knows what it is made of, and is not undone', () => {
    expect(StampMerge.of(facts)).toMatchObject({ ...facts, id: expect.any(String), undoneAt: null });
  });

  it('is undone once, and tells by whom and why', () => {
    const merge = StampMerge.of(facts);
    merge.undo('Bea', 'Twins');
    expect(merge).toMatchObject({ ...facts, undoneBy: 'Bea', undoneReason: 'Twins' });
    expect(merge.undoneAt).toBeInstanceOf(Date);
    expect(() => merge.undo('Ada', 'Again')).toThrow(
      expect.objectContaining({ kind: 'conflict', code: 'stamps.merge-undone' }),
    );
  });
});
