/** `/demo/gallery`: every element in every state. What its elements ask goes to gallery-room.ts. */
import { galleryPage } from '../../../widgets/gallery/page.ts';
import { htmlAnswer, type PageAnswer, withWidgets } from './answer.ts';
import type { PageAssets } from './assets.ts';

interface GalleryRequest {
  publicUrl: string;
  search: URLSearchParams;
  assets: PageAssets;
}

export function readGallery({ publicUrl, search, assets }: GalleryRequest): PageAnswer {
  const page = galleryPage({
    publicUrl,
    stylesheet: assets.demoStylesheets['gallery'] ?? assets.demoStylesheet,
    script: assets.galleryScript,
    show: search.get('show') ?? undefined,
  });
  const policy = withWidgets(publicUrl)['content-security-policy'];
  // Our own font, so that it looks the same wherever it is looked at.
  return htmlAnswer(page, 200, { 'content-security-policy': `${policy}; font-src 'self'`, 'x-robots-tag': 'noindex' });
}
