import { type Actor, newId, system } from '#kernel';
import { seesSomeStudiesOnly } from './sees-some-studies-only.js';

describe('Who sees some studies only', () => {
  const caller = (permissions: string[], only?: Record<string, string[]>): Actor => ({
    ...{ kind: 'user', id: newId(), organizationId: newId(), name: 'Somebody' },
    permissions: new Set(permissions),
    ...(only ? { only } : {}),
  });

  it.each([
    ['who may see granted ones', caller(['studies.read-granted', 'reports.read']), true],
    ['who may see all as well', caller(['studies.read-granted', 'studies.read']), false],
    ['who was given nothing about studies', caller(['reports.read']), false],
    ['a key of one project', caller(['studies.read'], { project: [newId()] }), true],
    ['a viewer', caller(['studies.read'], { study: ['1.2.3'] }), true],
    ['a credential for other things only', caller(['studies.read'], { report: [newId()] }), false],
    ['the system', system('test'), false],
  ])('%s: %#', (_who, actor, expected) => {
    expect(seesSomeStudiesOnly(actor)).toBe(expected);
  });
});
