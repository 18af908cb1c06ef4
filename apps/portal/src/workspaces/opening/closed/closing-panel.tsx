import { useTranslation } from 'react-i18next';

import { Code, DateTime, DownloadButton, Facts, Panel } from '../../../kit/index.js';
import { closingFile } from '../part.js';
import type { Room } from '../types.js';

/** The signed closing: how many bids, and the root over them, published before any share is given (截标公示). */
export function ClosingPanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const { closing, id, part, roundNo } = room;
  if (!closing) return null;
  return (
    <Panel
      title={t('closing.title')}
      extra={
        <DownloadButton
          href={`/api/v1/public/tenders/${id}/closing?part=${part}`}
          fileName={closingFile(roundNo, part)}
          type="link"
        >
          JSON
        </DownloadButton>
      }
    >
      <div className="jc-stack">
        <div className="jc-opening-figure">
          <strong>{closing.size}</strong>
          <span>{t('closing.size')}</span>
        </div>
        <Facts
          facts={[
            { label: t('closing.at'), value: <DateTime value={closing.at} precision="zoned" /> },
            { label: t('closing.root'), value: <Code value={closing.root} inFours /> },
          ]}
        />
      </div>
    </Panel>
  );
}
