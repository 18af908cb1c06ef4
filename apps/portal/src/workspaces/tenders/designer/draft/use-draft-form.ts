import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem, type ProblemError } from '../../../../api/problem.js';
import type { Tender } from '../../types.js';
import {
  bodyOf,
  changedFields,
  contestedFields,
  type DraftField,
  type DraftValues,
  type Edits,
  valuesOf,
} from './values.js';

/** The form over a draft (编制表单): one for all steps, so that going from step to step loses nothing. */
export interface DraftForm {
  readonly values: DraftValues;
  readonly changed: readonly DraftField[];
  /** Fields that somebody else changed meanwhile; they are decided before anything is saved. */
  readonly contested: readonly DraftField[];
  /** What was stored when the editing began. */
  readonly basis: DraftValues;
  /** Somebody else was faster with other fields: the page shows theirs now, and the save can be pressed again. */
  readonly overtaken: boolean;
  readonly set: (edits: Edits) => void;
  /** Takes the other person's values for the contested fields, or keeps the own ones. */
  readonly settle: (whose: 'theirs' | 'mine') => void;
  readonly save: () => void;
  readonly saving: boolean;
  /** What the server refused; a change by somebody else is shown as such instead. */
  readonly problem: ProblemError | null;
  readonly errorOf: (field: DraftField) => string | undefined;
  /** Server time of the last save on this page. */
  readonly savedAt: number | null;
}

interface Editing {
  readonly edits: Edits;
  /** What was stored when the editing began. */
  readonly basis: DraftValues | null;
}

const NOTHING: Editing = { edits: {}, basis: null };

export function useDraftForm(tender: Tender, now: () => number): DraftForm {
  const [{ edits, basis }, setEditing] = useState(NOTHING);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const queries = useQueryClient();
  const stored = valuesOf(tender);
  const changed = tender.state === 'draft' ? changedFields(stored, edits) : [];
  const values = { ...stored, ...edits };
  const save = useDeed({
    send: (sent: { version: number; body: ReturnType<typeof bodyOf> }, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}', {
          ...init,
          params: { path: { id: tender.id }, header: { 'If-Match': `"${sent.version}"` } },
          headers: { ...init.headers, 'If-Match': `"${sent.version}"` },
          body: sent.body,
        }),
      ).catch(async (error: unknown) => {
        // Somebody was faster: read theirs, so that both can be shown.
        if (isConflict(asProblem(error)))
          await queries.invalidateQueries({ queryKey: ['tender', tender.id] });
        throw error;
      }),
    changes: [['tender', tender.id], ['tenders']],
    onDone: () => {
      setEditing(NOTHING);
      setSavedAt(now());
    },
  });
  const problem = save.problem && !isConflict(save.problem) ? save.problem : null;
  const contested = basis ? contestedFields(basis, stored, edits) : [];
  return {
    values,
    changed,
    contested,
    basis: basis ?? stored,
    overtaken: save.problem !== null && problem === null && contested.length === 0,
    set: (next) => {
      save.reset();
      setEditing({ edits: { ...edits, ...next }, basis: basis ?? stored });
    },
    settle: (whose) => {
      const kept = Object.fromEntries(
        Object.entries(edits).filter(([field]) => !contested.includes(field as DraftField)),
      );
      save.reset();
      setEditing({ edits: whose === 'mine' ? edits : kept, basis: stored });
    },
    save: () => {
      save.perform({ version: tender.version, body: bodyOf(tender, values) });
    },
    saving: save.running,
    problem,
    errorOf: (field) => problem?.forField(field),
    savedAt,
  };
}

const isConflict = ({ code }: ProblemError): boolean => code === 'version-conflict';
