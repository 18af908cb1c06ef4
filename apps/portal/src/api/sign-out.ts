import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { answered, api } from './client.js';
import { useDeed } from './deed.js';
import { SESSION_KEY } from './session.js';

/** Ends the session and forgets everything that was read in it (退出登录). */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { perform } = useDeed<undefined, unknown>({
    send: (_, init) => answered(api.DELETE('/api/v1/session', init)),
    onDone: () => {
      void navigate('/sign-in', { replace: true });
      queries.clear();
      queries.setQueryData(SESSION_KEY, null);
    },
  });
  return () => perform(undefined);
}
