import { portalFetch } from './client.js';

/** Fetches a file through the portal's own door, so that a refusal is shown and not saved, then hands it to the browser. */
export async function download(href: string, fallbackName: string): Promise<void> {
  const response = await portalFetch(
    new Request(new URL(href, location.origin), { credentials: 'same-origin' }),
  );
  saveFile(await response.blob(), fileNameOf(response.headers.get('content-disposition')) ?? fallbackName);
}

/** Hands bytes that are on this page already to the browser to save. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** The file name of a Content-Disposition header, the encoded form (RFC 5987) first. */
function fileNameOf(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1];
}
