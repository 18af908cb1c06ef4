import './polyfills.js';
import './theme/base.css';
import './kit/kit.css';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';

import { keepServerTime } from './api/clock.js';
import { asProblem } from './api/problem.js';
import { startTexts } from './i18n/index.js';
import { addVocabulary } from './kit/status/vocabulary.js';
import { router } from './routes.js';
import { Appearance } from './shell/appearance.js';
import { workspaces } from './workspaces/index.js';

const RETRIES = 2;
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only lost answers and failures of the server are worth asking again.
      retry: (failures, error) => failures < RETRIES && asProblem(error).worthRetrying,
    },
  },
});
// What the server said stands in the language in which it was asked for: another language asks again.
i18next.on('languageChanged', () => void queries.invalidateQueries());

async function start(): Promise<void> {
  for (const workspace of workspaces) addVocabulary(workspace.vocabulary ?? {});
  await startTexts();
  keepServerTime();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Appearance>
          <RouterProvider router={router} />
        </Appearance>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
