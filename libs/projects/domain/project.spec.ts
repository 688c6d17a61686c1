import { newId } from '#kernel';
import { Project } from './project.js';

describe('A project', () => {
  const [ada, bea] = [newId(), newId()];
  const now = new Date('2026-11-21T12:00:00Z');
  let project: Project;
  const events = () => project.pullEvents().map((event) => event.constructor.name);

  beforeEach(() => {
    project = Project.create({ name: 'Lungs', description: null, ownerId: ada }, now);
  });

  it('begins with its owner', () => {
    expect(project.members).toEqual([{ userId: ada, role: 'owner', addedAt: now }]);
    expect(events()).toEqual(['ProjectCreated', 'MemberAdded']);
  });

  it('takes each member once', () => {
    project.addMember(bea, 'viewer', now);
    expect(() => project.addMember(bea, 'editor', now)).toThrow('member already');
    for (let n = project.members.length; n < 500; n += 1) project.addMember(newId(), 'viewer', now);
    expect(() => project.addMember(newId(), 'viewer', now)).toThrow('500 members');
  });

  it('never loses its last owner', () => {
    expect(() => project.removeMember(ada)).toThrow('an owner at least');
    expect(() => project.changeMember(ada, 'editor')).toThrow('an owner at least');
    project.addMember(bea, 'owner', now);
    project.changeMember(ada, 'editor');
    expect(() => project.removeMember(bea)).toThrow('an owner at least');
    project.removeMember(ada);
    expect(project.members.map(({ userId }) => userId)).toEqual([bea]);
    expect(events().slice(2)).toEqual(['MemberAdded', 'MemberChanged', 'MemberRemoved']);
  });

  it('says nothing when nothing changes', () => {
    events();
    project.rename({ name: 'Lungs' });
    project.changeMember(ada, 'owner');
    project.restore();
    expect(events()).toEqual([]);
    project.rename({ description: 'Nodules' });
    expect(project).toMatchObject({ name: 'Lungs', description: 'Nodules' });
    project.rename({ description: null });
    expect(project.description).toBeNull();
    expect(events()).toEqual(['ProjectRenamed', 'ProjectRenamed']);
  });

  it('that is archived stays as it is until it is restored, but may be left', () => {
    project.addMember(bea, 'viewer', now);
    project.archive(now);
    project.archive(new Date());
    expect(project.archivedAt).toBe(now);
    expect(() => project.rename({ name: 'Hearts' })).toThrow('archived');
    expect(() => project.addMember(newId(), 'viewer', now)).toThrow('archived');
    expect(() => project.changeMember(bea, 'owner')).toThrow('archived');
    project.removeMember(bea);
    project.restore();
    project.rename({ name: 'Hearts' });
    expect(events().slice(3)).toEqual([
      'ProjectArchived',
      'MemberRemoved',
      'ProjectRestored',
      'ProjectRenamed',
    ]);
  });

  it('does not know who is no member', () => {
    expect(() => project.removeMember(bea)).toThrow('No such member');
    expect(() => project.changeMember(bea, 'owner')).toThrow('No such member');
  });
});
