import { useState } from 'react';
import { useSearchParams } from 'react-router';

import { currentStep, type Step, type StepKey } from './steps.js';

/**
 * The step in the address, or else the one at which the round stood when the page was opened: a save does not take the page
 * from under somebody's hands. After an act (the second value) the page follows the round.
 */
export function useStep(steps: readonly Step[]): [StepKey, () => void] {
  const [search, setSearch] = useSearchParams();
  const [held, setHeld] = useState<StepKey | null>(() => currentStep(steps));
  const asked = steps.find(({ key }) => key === search.get('step'))?.key;
  const follow = () => {
    setHeld(null);
    setSearch({}, { replace: true });
  };
  return [asked ?? held ?? currentStep(steps), follow];
}
