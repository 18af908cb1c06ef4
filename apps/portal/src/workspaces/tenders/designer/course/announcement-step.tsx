import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMay } from '../../../../api/session.js';
import { Facts, instant, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { useObject } from './object.js';

/** The decision of the second person (审核发布): what is decided on, and what came of it. */
export function AnnouncementStep({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const object = useObject(tender);
  const { state, announcedAt } = tender;
  const text =
    announcedAt !== null
      ? t('announcement.done', { at: instant(announcedAt, 'zoned') })
      : state === 'draft'
        ? t('announcement.later')
        : t(may('tender.announce') ? 'announcement.own' : 'announcement.waiting');
  return (
    <Panel title={t('announcement.title')} note={t('announcement.note')}>
      <div className="jc-stack">
        <p>{text}</p>
        {state === 'draft' ? null : <Facts facts={object} boxed />}
        {announcedAt === null ? null : (
          <p>
            <Link to={`/public/tenders/${tender.id}`}>{t('announcement.notice')}</Link>
          </p>
        )}
      </div>
    </Panel>
  );
}
