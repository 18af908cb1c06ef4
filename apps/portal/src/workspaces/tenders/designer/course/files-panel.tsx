import { useTranslation } from 'react-i18next';

import { useMay } from '../../../../api/session.js';
import { DownloadButton, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';

/** Documents of an announced round (文件): notice, closing, opening record where prices are public or for auditors. */
export function FilesPanel({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const { id, roundNo, announcedAt, closing, opening, secondQuotes, visibility } = tender;
  if (announcedAt === null) return null;
  const base = `/api/v1/public/tenders/${id}`;
  const everyone = visibility === 'all';
  const file = (href: string, fileName: string, label: string) => (
    <DownloadButton key={href} type="link" href={href} fileName={fileName}>
      {label}
    </DownloadButton>
  );
  return (
    <Panel title={t('files.title')}>
      <div className="jc-files">
        {file(`${base}/notice.pdf`, `${roundNo}.pdf`, t('files.notice'))}
        {closing ? file(`${base}/closing`, `${roundNo}-closing.json`, t('files.closing')) : null}
        {secondQuotes?.closing
          ? file(
              `${base}/closing?part=second-quote`,
              `${roundNo}-second-quote-closing.json`,
              t('files.quoteClosing'),
            )
          : null}
        {secondQuotes?.opening && everyone
          ? file(
              `${base}/opening-record?part=second-quote`,
              `${roundNo}-second-quote-opening.json`,
              t('files.quoteRecord'),
            )
          : null}
        {opening && everyone
          ? [
              file(`${base}/opening-record`, `${roundNo}-opening.json`, t('files.record')),
              file(`${base}/opening.pdf`, `${roundNo}-opening.pdf`, t('files.recordPdf')),
            ]
          : null}
        {opening && !everyone && may('tender.verify')
          ? file(`/api/v1/tenders/${id}/opening/record`, `${roundNo}-opening.json`, t('files.record'))
          : null}
        {opening && !everyone && !may('tender.verify') ? (
          <p className="jc-note">{t('files.restricted')}</p>
        ) : null}
      </div>
    </Panel>
  );
}
