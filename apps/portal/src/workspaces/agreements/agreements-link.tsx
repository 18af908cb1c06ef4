import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useMay } from '../../api/session.js';
import { Panel } from '../../kit/index.js';

/** From the award of a round to its agreements, for the office. */
export function AgreementsLink({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation('agreements');
  const may = useMay();
  if (!may('agreement.manage')) return null;
  return (
    <Panel
      title={t('round.link')}
      extra={<Link to={`/rounds/${roundId}/agreements`}>{t('round.title')}</Link>}
    >
      <p>{t('round.linkNote')}</p>
    </Panel>
  );
}
