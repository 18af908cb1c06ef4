import { useTranslation } from 'react-i18next';

import type { Filter } from '../../kit/index.js';
import { service } from './i18n/zh-CN.js';
import type { MatterKind } from './types.js';

const KINDS = Object.keys(service.kinds) as MatterKind[];

/** The condition “kind of matter” of a list (事项类型). */
export function useKindFilter(): Filter {
  const { t } = useTranslation('service');
  return {
    name: 'kind',
    label: t('fields.kind'),
    kind: 'select',
    options: KINDS.map((value) => ({ value, label: t(`kinds.${value}`) })),
  };
}
