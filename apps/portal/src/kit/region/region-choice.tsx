import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

import { type Region, useRegions } from '../../api/regions.js';
import { useSession } from '../../api/session.js';
import { choicesOf } from './scope.js';

/** The region that lists are narrowed to (区划切换): a convenience within what the server lets the person see. */
interface RegionChoice {
  /** Regions to choose from; none for whoever sees one region or one organisation only. */
  readonly choices: readonly Region[];
  /** The chosen region; undefined is the whole scope. */
  readonly chosen: string | undefined;
  readonly choose: (code: string | undefined) => void;
}

const Choice = createContext<RegionChoice | null>(null);
const STORED = 'jicai.region';

/** Keeps the chosen region of one person for as long as the window is open. */
export function RegionChoiceProvider({ children }: { children: ReactNode }) {
  const { actor } = useSession();
  const { data } = useRegions();
  const place = `${STORED}.${actor.accountId}`;
  const [code, setCode] = useState(() => read(place));
  const value = useMemo<RegionChoice>(() => {
    const choices = choicesOf(data ?? [], actor);
    return {
      choices,
      // Before the divisions are known the choice stands as it was kept.
      chosen: data === undefined || choices.some((region) => region.code === code) ? code : undefined,
      choose: (next) => {
        setCode(next);
        keep(place, next);
      },
    };
  }, [data, actor, code, place]);
  return <Choice value={value}>{children}</Choice>;
}

const NONE: RegionChoice = { choices: [], chosen: undefined, choose: () => undefined };

/** The choice; lists outside the signed-in frame know none. */
export const useRegionChoice = (): RegionChoice => useContext(Choice) ?? NONE;

function read(place: string): string | undefined {
  try {
    return sessionStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(place: string, code: string | undefined): void {
  try {
    if (code === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, code);
  } catch {
    // Without storage the choice lasts until the page is loaded again.
  }
}
