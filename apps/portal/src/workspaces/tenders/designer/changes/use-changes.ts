import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../../../api/client.js';

/** Amendments of a round (补充文件), drafts among them. */
export const useAmendments = (tenderId: string) =>
  useQuery({
    queryKey: ['tender', tenderId, 'amendments'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/amendments', { params: { path: { id: tenderId } } })),
  });

/** Questions on a round with who asked, for the office alone (提问). */
export const useQuestions = (tenderId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['tender', tenderId, 'questions'],
    enabled,
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/questions', { params: { path: { id: tenderId } } })),
    // Companies ask meanwhile.
    refetchInterval: 30_000,
  });
