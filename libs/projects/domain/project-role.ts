/** What a member may do in a project: owners manage it and its members, editors put things into it, viewers see them. */
export const PROJECT_ROLES = ['owner', 'editor', 'viewer'] as const;

export type ProjectRole = (typeof PROJECT_ROLES)[number];
