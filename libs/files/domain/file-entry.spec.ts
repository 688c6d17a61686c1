import { FileEntry } from './file-entry.js';

const file = (subjectType: string | null = null) =>
  FileEntry.add({
    id: '0198c0de-7a11-7f00-8000-000000000001',
    name: 'referral.pdf',
    contentType: 'application/pdf',
    size: 3,
    sha256: 'aa',
    storageKey: 'k',
    subjectType,
    subjectId: null,
    guarded: false,
    addedBy: null,
    createdAt: new Date(0),
  });

describe('A file', () => {
  it('tells that it was added', () => {
    expect(file().pullEvents()).toMatchObject([
      { payload: { fileId: '0198c0de-7a11-7f00-8000-000000000001' } },
    ]);
  });

  it('can be deleted once', () => {
    const entry = file();
    entry.delete(new Date());
    expect(() => entry.delete(new Date())).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('is removed once by the context that it belongs to, with its name', () => {
    const entry = file('thread');
    expect(() => entry.remove('report', new Date())).toThrow(
      expect.objectContaining({ code: 'files.belongs-to-subject' }),
    );
    expect([entry.remove('thread', new Date()), entry.remove('thread', new Date())]).toEqual([true, false]);
    expect(entry.name).toBe('removed');
    expect(entry.pullEvents()).toHaveLength(2);
  });

  it('cannot be taken from what it belongs to', () => {
    expect(() => file('report').delete(new Date())).toThrow(
      expect.objectContaining({ code: 'files.belongs-to-subject' }),
    );
  });
});
