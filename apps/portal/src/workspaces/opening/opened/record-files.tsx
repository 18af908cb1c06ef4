import { useTranslation } from 'react-i18next';

import { useMay } from '../../../api/session.js';
import { DownloadButton, Panel } from '../../../kit/index.js';
import { closingFile } from '../part.js';
import type { Room } from '../types.js';

interface RecordFilesProps {
  readonly room: Room;
  readonly platformKey: string;
}

/** The files of an opening, and how anyone repeats it without the platform (下载与离线核验). */
export function RecordFiles({ room, platformKey }: RecordFilesProps) {
  const { t } = useTranslation('opening');
  const may = useMay();
  const open = `/api/v1/public/tenders/${room.id}`;
  const isPublic = room.part !== 'qualification' && room.visibility === 'all';
  const record = isPublic
    ? `${open}/opening-record?part=${room.part}`
    : may('tender.verify')
      ? `/api/v1/tenders/${room.id}/opening/record?part=${room.part}`
      : null;
  return (
    <>
      <Panel title={t('files.title')}>
        <div className="jc-opening-files">
          {record ? (
            <DownloadButton href={record} fileName={`${room.roundNo}-opening.json`}>
              {t('files.record')}
            </DownloadButton>
          ) : (
            <p className="jc-note">
              {t(room.part === 'qualification' ? 'files.auditors' : 'files.restricted')}
            </p>
          )}
          {isPublic && room.part === 'price' ? (
            <DownloadButton href={`${open}/opening.pdf`} fileName={`${room.roundNo}-opening.pdf`}>
              {t('files.pdf')}
            </DownloadButton>
          ) : null}
          <DownloadButton
            href={`${open}/closing?part=${room.part}`}
            fileName={closingFile(room.roundNo, room.part)}
          >
            {t('files.closing')}
          </DownloadButton>
        </div>
      </Panel>
      <Panel title={t('verify.title')}>
        <div className="jc-stack">
          <p>{t('verify.text')}</p>
          <p className="jc-code jc-opening-command">
            jicai opening verify opening.json --platform-key {platformKey}
          </p>
          <ul className="jc-opening-points">
            <li>{t('verify.checks')}</li>
            <li>{t('verify.receipt')}</li>
            <li>{t('verify.status')}</li>
          </ul>
        </div>
      </Panel>
    </>
  );
}
