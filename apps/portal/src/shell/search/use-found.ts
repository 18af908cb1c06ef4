import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { answered, api } from '../../api/client.js';
import { asProblem, type ProblemError } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { menuFor } from '../menu-model.js';
import { type FoundGroup, foundGroup, foundPages } from './found.js';

const PAUSE_MS = 200;

/** What the words find (搜索结果): pages of the menu at once, the rest as soon as the person stops typing. */
export function useFound(text: string): {
  readonly groups: readonly FoundGroup[];
  readonly searching: boolean;
  readonly problem: ProblemError | null;
} {
  const session = useSession();
  const words = text.trim();
  const q = useSettled(words);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', q],
    enabled: q !== '',
    queryFn: () => answered(api.GET('/api/v1/search', { params: { query: { q } } })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (words === '') return { groups: [], searching: false, problem: null };
  const entries = menuFor(session).flatMap((group) => group.entries);
  const fromServer = q === '' ? [] : (data?.groups ?? []).map((group) => foundGroup(group, q));
  return {
    groups: [foundPages(entries, words), ...fromServer].filter(({ items }) => items.length > 0),
    searching: isFetching || q !== words,
    problem: error ? asProblem(error) : null,
  };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
