import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { Intent } from './intent.js';
import { asProblem, type ProblemError } from './problem.js';
import { SESSION_KEY } from './session.js';

/** Passed to the request of a deed, as the init of the client: `api.POST(path, { ...init, body })`. */
export type DeedInit = { readonly headers: Readonly<Record<'Idempotency-Key', string>> };

interface DeedOptions<Input, Result> {
  /** Sends the deed; must pass `init` on. */
  readonly send: (input: Input, init: DeedInit) => Promise<Result>;
  /** Queries that show something else afterwards. */
  readonly changes?: readonly QueryKey[];
  readonly onDone?: (result: Result, input: Input) => void;
}

/** A deed in progress, as screens see it. */
export interface Deed<Input, Result> {
  /** Starts the deed; failures are in `problem`. */
  readonly perform: (input: Input) => void;
  /** The same, for callers that wait; throws the problem. */
  readonly performNow: (input: Input) => Promise<Result>;
  readonly running: boolean;
  readonly problem: ProblemError | null;
  readonly result: Result | undefined;
  readonly reset: () => void;
}

/** A change on the server (写操作): one Idempotency-Key per intent, and the lists it touches read again afterwards. */
export function useDeed<Input, Result>(options: DeedOptions<Input, Result>): Deed<Input, Result> {
  const [intent] = useState(() => new Intent());
  const queries = useQueryClient();
  const mutation = useMutation<Result, unknown, Input>({
    mutationFn: (input) => options.send(input, { headers: { 'Idempotency-Key': intent.keyFor(input) } }),
    onSuccess: async (result, input) => {
      intent.settle();
      await Promise.all(
        [SESSION_KEY, ...(options.changes ?? [])].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      options.onDone?.(result, input);
    },
    onError: (error) => {
      if (!asProblem(error).worthRetrying) intent.settle();
    },
  });
  const { mutate, isPending } = mutation;
  const perform = useCallback(
    (input: Input) => {
      if (!isPending) mutate(input);
    },
    [mutate, isPending],
  );
  return {
    perform,
    performNow: (input) => mutation.mutateAsync(input),
    running: isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    result: mutation.data,
    reset: () => {
      mutation.reset();
    },
  };
}
