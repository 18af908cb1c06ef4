import { useTranslation } from 'react-i18next';

import { DateTime, type Fact, StatusTag } from '../../kit/index.js';
import type { Tag } from './types.js';

interface Rating {
  readonly score: number;
  readonly tags: readonly Tag[];
  readonly comment: string;
  readonly ratedAt: string;
}

/** What was said of a matter, as facts (评价内容). */
export function useRatingFacts(): (rating: Rating) => Fact[] {
  const { t } = useTranslation('service');
  return ({ score, tags, comment, ratedAt }) => [
    { label: t('fields.rating'), value: <StatusTag kind="serviceScore" state={String(score)} /> },
    {
      label: t('fields.tags'),
      value: tags.length === 0 ? t('matters.noTags') : tags.map((tag) => t(`tags.${tag}`)).join(' / '),
    },
    { label: t('fields.comment'), value: comment === '' ? t('matters.noComment') : comment },
    { label: t('fields.ratedAt'), value: <DateTime value={ratedAt} /> },
  ];
}
