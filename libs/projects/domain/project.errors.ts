import { conflict, forbidden, notFound } from '#kernel';

export const noSuchProject = () => notFound('projects.project');

export const noSuchMember = () => notFound('projects.member');

export const noSuchUser = () => notFound('projects.user');

export const memberAlready = () => conflict('projects.member-already', 'This user is a member already.');

export const lastOwner = () =>
  conflict('projects.last-owner', 'A project has an owner at least: make somebody else one first.');

export const tooManyMembers = () =>
  conflict('projects.too-many-members', 'A project has 500 members at most.');

export const projectArchived = () =>
  conflict('projects.archived', 'This project is archived. Restore it first.');

export const ownerNeeded = () =>
  forbidden('projects.owner-needed', 'Only an owner of the project may do this.');

export const ownerMissing = () =>
  conflict('projects.owner-missing', 'Say whose project it is: whoever asks is no user.');
