import { Injectable } from '@nestjs/common';
import { ReportRepository } from '../../domain/report.repository.js';
import type { Report } from '../../domain/report.js';
import { linkRevoked, noSuchLink, openFirst } from '../../domain/share-link.errors.js';
import type { ShareLink } from '../../domain/share-link.js';
import { ShareLinkRepository } from '../../domain/share-link.repository.js';
import { ShareLinkUrls } from './share-link-urls.js';
import { ShareSessions } from './share-sessions.js';

/** What stands behind the address of a link, for who follows it. */
@Injectable()
export class SharedLinks {
  constructor(
    private readonly links: ShareLinkRepository,
    private readonly reports: ReportRepository,
    private readonly urls: ShareLinkUrls,
    private readonly sessions: ShareSessions,
  ) {}

  /** @throws DomainError `reporting.share-link.not-found`, the same for a forged token and an unknown link */
  idOf(token: string): string {
    const id = this.urls.parse(token);
    if (!id) throw noSuchLink();
    return id;
  }

  async look(token: string): Promise<ShareLink> {
    const link = await this.links.look(this.idOf(token));
    if (!link) throw noSuchLink();
    return link;
  }

  isOpened({ id }: ShareLink, key: string | undefined, now: Date): boolean {
    return key !== undefined && this.sessions.isOpen(id, key, now);
  }

  /** The link and its report for who has opened it. @throws DomainError `reporting.share-link-closed` for others */
  async opened(token: string, key: string | undefined): Promise<{ link: ShareLink; report: Report }> {
    const link = await this.look(token);
    const now = new Date();
    link.check(now);
    if (!this.isOpened(link, key, now)) throw openFirst();
    const report = await this.reports.look(link.reportId);
    if (!report?.isSigned) throw linkRevoked();
    return { link, report };
  }
}
