import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Nothing to show (空状态): one sentence on why, and one action. */
export function EmptyState({ text, action }: { text: string; action?: ReactNode }) {
  return (
    <div className="jc-empty">
      <p>{text}</p>
      {action ? <div>{action}</div> : null}
    </div>
  );
}

/** Grey lines in the place of rows that are on their way; appears after 200 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation('kit');
  return (
    <div className="jc-skeleton jc-appear" role="status">
      <b className="jc-hidden">{t('loading')}</b>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${[92, 78, 85, 64, 88, 71][line % 6] ?? 80}%` }} />
      ))}
    </div>
  );
}
