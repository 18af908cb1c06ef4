import { useMay } from '../../../../api/session.js';
import type { Collection } from '../../types.js';
import { Amendment } from './amendment.js';
import { Beginning } from './beginning.js';
import { Freezing } from './freezing.js';
import { Voidance } from './voidance.js';

/** What was just done with a collection. */
export type Act = 'begun' | 'void' | 'frozen' | 'amended';

interface ActionsProps {
  readonly collection: Collection;
  /** Whether something typed is not saved. */
  readonly unsaved: boolean;
  readonly onDone: (act: Act) => void;
}

/** What the person may do with the collection now; the primary act last. */
export function Actions({ collection, unsaved, onDone }: ActionsProps) {
  const may = useMay();
  const { state } = collection;
  const freezes = may('demand.freeze');
  return (
    <>
      {freezes && (state === 'draft' || state === 'collecting') ? (
        <Voidance collection={collection} onDone={() => onDone('void')} />
      ) : null}
      {freezes && state === 'collecting' ? (
        <Freezing collection={collection} onDone={() => onDone('frozen')} />
      ) : null}
      {freezes && state === 'frozen' ? (
        <Amendment collection={collection} onDone={() => onDone('amended')} />
      ) : null}
      {state === 'draft' && may('demand.edit') ? (
        <Beginning collection={collection} unsaved={unsaved} onDone={() => onDone('begun')} />
      ) : null}
    </>
  );
}
