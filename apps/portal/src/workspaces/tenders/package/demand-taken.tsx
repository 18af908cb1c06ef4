import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { Answer } from '../../../api/types.js';
import { Code, Facts, grouped, Panel, StatusTag } from '../../../kit/index.js';

/** The edition of frozen demand that a new round takes its volumes from (引用的报量版本). */
type DemandEdition = Answer<'/api/v1/demand/editions/{id}'>;

export const useDemand = (id: string | null) =>
  useQuery({
    queryKey: ['demand', 'edition', id],
    enabled: id !== null,
    queryFn: () => answered(api.GET('/api/v1/demand/editions/{id}', { params: { path: { id: id ?? '' } } })),
  });

/** Says which edition is taken and what the package then leaves out. */
export function DemandNotice({ edition }: { edition: DemandEdition }) {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('package.demandTaken')} note={t('package.demandTakenNote')}>
      <Facts
        columns={2}
        facts={[
          {
            label: t('package.demandCollection'),
            value: `${edition.collectionTitle} (${edition.collectionNumber})`,
          },
          { label: t('package.demandEdition'), value: String(edition.number) },
          { label: t('fields.purpose'), value: <StatusTag kind="purpose" state={edition.purpose} plain /> },
          { label: t('package.demandUnits'), value: grouped(edition.units, 0) },
          { label: t('fields.demand'), value: <Code value={edition.volumesSha256} short /> },
        ]}
      />
    </Panel>
  );
}
