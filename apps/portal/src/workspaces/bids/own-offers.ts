import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../api/client.js';
import type { OwnOffer, TenderNotice } from './types.js';

/** Revival offers to the own company in an opened round (复活要约). */
export const useOwnOffers = ({ id, state }: Pick<TenderNotice, 'id' | 'state'>) =>
  useQuery({
    queryKey: ['bids', 'offers', id],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}/own-offers', { params: { path: { id } } })),
    enabled: state === 'opened',
  });

/** Until when the company may quote a second time; null without an offer that is answered so (二次报价). */
export const quotesDueOf = (offers: readonly OwnOffer[]): string | null =>
  offers.find(({ form }) => form === 'second-quote')?.dueAt ?? null;
