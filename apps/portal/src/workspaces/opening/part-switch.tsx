import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { BidPart, Room } from './types.js';

/** The part of the bids that the room is about, as the address says (投标组成). */
export function usePart(): readonly [BidPart, (part: BidPart) => void] {
  const [params, setParams] = useSearchParams();
  const named = params.get('part');
  const part = named === 'qualification' || named === 'second-quote' ? named : 'price';
  return [part, (next) => setParams(next === 'price' ? {} : { part: next }, { replace: true })];
}

/** Parts that are opened on their own: the qualification of a round in stages, prices, second quotes once they are asked for. */
export const partsOf = ({ staged, secondQuoteDueAt }: Room): readonly BidPart[] => [
  ...(staged ? (['qualification'] as const) : []),
  'price',
  ...(secondQuoteDueAt === null ? [] : (['second-quote'] as const)),
];

/** A round of several parts has a room for each. */
export function PartSwitch({
  room,
  part,
  onChange,
}: {
  readonly room: Room;
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
      options={partsOf(room).map((value) => ({ value, label: t(`parts.${value}`) }))}
    />
  );
}
