import { useTranslation } from 'react-i18next';

import { serverNow } from '../api/clock.js';
import { instant } from './format/instants.js';

/** When figures were read (数据截至), by the server clock. `readAt` is the browser's time of the answer, as queries keep it. */
export function AsOf({ readAt }: { readonly readAt: number }) {
  const { t } = useTranslation('kit');
  if (readAt === 0) return null;
  const at = serverNow() - (Date.now() - readAt);
  return <span className="jc-note jc-as-of">{t('asOf', { at: instant(at, 'second') })}</span>;
}
