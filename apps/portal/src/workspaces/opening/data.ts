import { useQuery } from '@tanstack/react-query';

import type { Release } from '#sealing';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { BidPart, LossCause, Room } from './types.js';

/** Everything that a deed in the room changes for its own page. */
const ROOM = ['opening'] as const;

const SECOND = 1_000;
/** How often the room is looked at again: often while people act on it together, not at all when it is over. */
const POLL_MS: Readonly<Record<string, number>> = {
  draft: 5 * SECOND,
  proposed: 15 * SECOND,
  announced: 10 * SECOND,
  closed: 3 * SECOND,
};

/** The room as it stands, for everyone in it (开标室). */
export const useRoom = (id: string, part: BidPart) =>
  useQuery({
    queryKey: [...ROOM, 'room', id, part],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/opening', { params: { path: { id }, query: { part } } })),
    refetchInterval: ({ state }) => POLL_MS[state.data?.state ?? ''] ?? false,
  });

/** How far the ceremony is: another number means that somebody enrolled, signed, or began anew. */
const stepOf = ({ officers }: Room): string =>
  officers.map(({ enrolledAt, signed }) => `${enrolledAt ?? ''}${signed ? '+' : ''}`).join(' ');

/** The key ceremony with the own key file; read again when the room shows that it moved. */
export const useCeremony = (room: Room) =>
  useQuery({
    queryKey: [...ROOM, 'ceremony', room.id, stepOf(room)],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}/ceremony', { params: { path: { id: room.id } } })),
    placeholderData: (earlier) => (earlier?.id === room.id ? earlier : undefined),
  });

/** The notice, which anyone may have: the platform's key, the hash of the ceremony, the varieties. */
export const useNotice = (id: string, announced: boolean) =>
  useQuery({
    queryKey: [...ROOM, 'notice', id],
    queryFn: () => answered(api.GET('/api/v1/public/tenders/{id}', { params: { path: { id } } })),
    enabled: announced,
    staleTime: Infinity,
  });

interface EnrolledKey {
  readonly pk: string;
  readonly vk: string;
  readonly keyFile: string;
}

export const useEnrolment = (id: string) =>
  useDeed({
    send: (body: EnrolledKey, init) =>
      answered(api.POST('/api/v1/tenders/{id}/ceremony/key', { ...init, params: { path: { id } }, body })),
    changes: [ROOM],
  });

export const useSignature = (id: string) =>
  useDeed({
    send: (signature: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/ceremony/signature', {
          ...init,
          params: { path: { id } },
          body: { signature },
        }),
      ),
    changes: [ROOM],
  });

export const useRehearsal = (id: string) =>
  useDeed({
    send: (_: 'rehearsed', init) =>
      answered(api.POST('/api/v1/tenders/{id}/ceremony/rehearsal', { ...init, params: { path: { id } } })),
    changes: [ROOM],
  });

/** Who is left to open, looked at as often as the room. */
export const useReadiness = ({ id, state }: Room) =>
  useQuery({
    queryKey: [...ROOM, 'readiness', id],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}/readiness', { params: { path: { id } } })),
    refetchInterval: POLL_MS[state] ?? false,
  });

export const useKeyLoss = (id: string) =>
  useDeed({
    send: (body: { readonly cause: LossCause; readonly note?: string }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/opening/key-loss', { ...init, params: { path: { id } }, body }),
      ),
    changes: [ROOM],
  });

export const useSharing = ({ id, part }: Room) =>
  useDeed({
    send: (releases: readonly Release[], init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/shares', {
          ...init,
          params: { path: { id } },
          body: { part, releases: [...releases] },
        }),
      ),
    changes: [ROOM],
  });

/** Each part is opened by an operation of its own. */
const OPENINGS = {
  price: '/api/v1/tenders/{id}/opening',
  qualification: '/api/v1/tenders/{id}/qualification/opening',
  'second-quote': '/api/v1/tenders/{id}/second-quotes/opening',
} as const satisfies Record<BidPart, string>;

export const useOpening = ({ id, part }: Room) =>
  useDeed({
    send: (_: 'open', init): Promise<unknown> =>
      answered(api.POST(OPENINGS[part], { ...init, params: { path: { id } } })),
    changes: [ROOM],
  });
