/** The pages that are made for paper. Null for any other path. */

import type { Page } from '../../../widgets/pages/document.ts';
import { paperTrouble } from '../../../widgets/paper/trouble.ts';
import { FeedFault } from '../pages/feed-asked.ts';
import { type PaperRequest, readBooklet } from './read-booklet.ts';
import { readNoticeboard } from './read-noticeboard.ts';

const shape = /^\/places\/([^/]{1,200})\/(booklet|noticeboard)$/;

export async function readPaper(path: string, request: PaperRequest): Promise<{ page: () => Page; status: number } | null> {
  const [, slug, sort] = shape.exec(path) ?? [];
  if (!slug) return null;
  try {
    const page = await (sort === 'booklet' ? readBooklet : readNoticeboard)(slug, request);
    return page && { page, status: 200 };
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error;
    return { page: () => paperTrouble(path, error.message), status: error.status };
  }
}
