/** On which page of a PDF each part begins, from the places its own links lead to. Chromium cannot write that into the contents by itself. */
import { getDocumentProxy } from 'unpdf';

/** @returns page numbers from 1 by the id of a heading that something links to */
export async function pageNumbers(pdf: Uint8Array): Promise<Map<string, number>> {
  // It keeps what it is given.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  try {
    const destinations = Object.entries((await document.getDestinations()) as Record<string, readonly unknown[] | null>);
    const found = new Map<string, number>();
    for (const [id, place] of destinations) {
      const page = place?.[0] as Parameters<typeof document.getPageIndex>[0] | undefined;
      if (page) found.set(id, (await document.getPageIndex(page)) + 1);
    }
    return found;
  } finally {
    await document.loadingTask.destroy();
  }
}
