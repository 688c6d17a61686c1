import { AggregateRoot, newId } from '#kernel';
import { MemberAdded } from '../contracts/events/member-added.event.js';
import { MemberChanged } from '../contracts/events/member-changed.event.js';
import { MemberRemoved } from '../contracts/events/member-removed.event.js';
import { ProjectArchived } from '../contracts/events/project-archived.event.js';
import { ProjectCreated } from '../contracts/events/project-created.event.js';
import { ProjectRenamed } from '../contracts/events/project-renamed.event.js';
import { ProjectRestored } from '../contracts/events/project-restored.event.js';
import { lastOwner, memberAlready, noSuchMember, projectArchived, tooManyMembers } from './project.errors.js';
import type { ProjectMember } from './project-member.js';
import type { ProjectRole } from './project-role.js';

const MOST_MEMBERS = 500;

/** A project: work on some studies by some of the staff, with its members. It always has an owner. */
export class Project extends AggregateRoot {
  static readonly aggregateType = 'project';

  name!: string;
  description!: string | null;
  archivedAt!: Date | null;
  readonly createdAt!: Date;
  /** Loaded and stored beside the row. */
  members!: readonly ProjectMember[];

  static create(
    fields: { name: string; description: string | null; ownerId: string },
    now = new Date(),
  ): Project {
    const { name, description, ownerId } = fields;
    const project = Object.assign(new Project(), {
      ...{ id: newId(), name, description, archivedAt: null, createdAt: now, members: [] },
    });
    project.record(new ProjectCreated({ projectId: project.id }));
    project.addMember(ownerId, 'owner', now);
    return project;
  }

  /** Leaves what is undefined as it is. */
  rename(change: { name?: string | undefined; description?: string | null | undefined }): void {
    const name = change.name ?? this.name;
    const description = change.description === undefined ? this.description : change.description;
    if (name === this.name && description === this.description) return;
    this.requireOpen();
    Object.assign(this, { name, description });
    this.record(new ProjectRenamed({ projectId: this.id }));
  }

  archive(now: Date): void {
    if (this.archivedAt) return;
    this.archivedAt = now;
    this.record(new ProjectArchived({ projectId: this.id }));
  }

  restore(): void {
    if (!this.archivedAt) return;
    this.archivedAt = null;
    this.record(new ProjectRestored({ projectId: this.id }));
  }

  addMember(userId: string, role: ProjectRole, now: Date): void {
    this.requireOpen();
    if (this.members.some((member) => member.userId === userId)) throw memberAlready();
    if (this.members.length >= MOST_MEMBERS) throw tooManyMembers();
    this.members = [...this.members, { userId, role, addedAt: now }];
    this.record(new MemberAdded({ projectId: this.id, userId, role }));
  }

  changeMember(userId: string, role: ProjectRole): void {
    this.requireOpen();
    const member = this.memberOf(userId);
    if (member.role === role) return;
    this.keepOwner(this.members.map((other) => (other === member ? { ...member, role } : other)));
    this.record(new MemberChanged({ projectId: this.id, userId, role }));
  }

  /** Also of an archived project: whoever leaves may leave at any time. */
  removeMember(userId: string): void {
    const member = this.memberOf(userId);
    this.keepOwner(this.members.filter((other) => other !== member));
    this.record(new MemberRemoved({ projectId: this.id, userId }));
  }

  private memberOf(userId: string): ProjectMember {
    const member = this.members.find((one) => one.userId === userId);
    if (!member) throw noSuchMember();
    return member;
  }

  private keepOwner(members: readonly ProjectMember[]): void {
    if (!members.some(({ role }) => role === 'owner')) throw lastOwner();
    this.members = members;
  }

  private requireOpen(): void {
    if (this.archivedAt) throw projectArchived();
  }
}
