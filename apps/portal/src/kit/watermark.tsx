import { type ReactNode, useMemo } from 'react';

import { useSession } from '../api/session.js';
import { font } from '../theme/tokens.js';
import { instant } from './format/instants.js';
import { useServerSecond } from './server-clock.js';

/** Repeats organisation, name and minute over a page with prices (水印), 14 px, 6 % ink, −18°; printed as well. */
export function Watermark({ children }: { children: ReactNode }) {
  const { actor } = useSession();
  const minute = instant(Math.floor(useServerSecond() / 60_000) * 60_000);
  const image = useMemo(
    () => tile([actor.org.name, `${actor.displayName} ${minute}`]),
    [actor.org.name, actor.displayName, minute],
  );
  return (
    <div className="jc-watermarked">
      {children}
      <div className="jc-watermark" aria-hidden="true" style={{ backgroundImage: image }} />
    </div>
  );
}

function tile(lines: readonly string[]): string {
  const text = lines
    .map((line, index) => `<text x="10" y="${90 + index * 20}">${escape(line)}</text>`)
    .join('');
  const family = font.sans.replace(/"/g, "'");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="340" height="190"><g transform="rotate(-18 170 95)" font-size="14" font-family="${family}" fill="#14252C" fill-opacity="0.06">${text}</g></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
