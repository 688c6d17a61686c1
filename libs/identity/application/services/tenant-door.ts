/**
 * Finds the organization of somebody who is not known yet, by the one clue they bring, and binds the open request to it.
 * A clue that leads nowhere binds it to the system's own organization: what follows runs the same way and takes the same
 * time, finds nobody, and its failure has a journal to be written in.
 */
export abstract class TenantDoor {
  abstract byEmail(email: string): Promise<void>;
  abstract byRefreshToken(token: string): Promise<void>;
  abstract byPasswordReset(token: string): Promise<void>;
}
