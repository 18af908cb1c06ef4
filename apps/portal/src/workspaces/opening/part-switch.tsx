import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { BidPart } from './types.js';

/** The part of the bids that the room is about, as the address says (投标组成). */
export function usePart(): readonly [BidPart, (part: BidPart) => void] {
  const [params, setParams] = useSearchParams();
  const part = params.get('part') === 'qualification' ? 'qualification' : 'price';
  return [part, (next) => setParams(next === 'price' ? {} : { part: next }, { replace: true })];
}

/** A round in stages has two rooms: one for the qualification, one for the prices. */
export function PartSwitch({
  part,
  onChange,
}: {
  readonly part: BidPart;
  readonly onChange: (part: BidPart) => void;
}) {
  const { t } = useTranslation('opening');
  return (
    <Segmented<BidPart>
      aria-label={t('parts.title')}
      size="small"
      value={part}
      onChange={onChange}
      options={(['qualification', 'price'] as const).map((value) => ({ value, label: t(`parts.${value}`) }))}
    />
  );
}
