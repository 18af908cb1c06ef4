import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { asProblem, type ProblemError } from '../api/problem.js';
import { StatusIcon } from './status/status-icon.js';

interface ProblemBarProps {
  readonly problem: ProblemError;
  /** Labels of the fields as the person knows them. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly onRetry?: () => void;
}

/**
 * A refusal or failure, said in full (问题栏): what, why, which fields, and the request number for the service desk.
 * Stands under the title of a page or at the end of a form; what was typed stays.
 */
export function ProblemBar({ problem, labels = {}, onRetry }: ProblemBarProps) {
  const { t } = useTranslation('kit');
  const title = useProblemTitle(problem);
  return (
    <div className="jc-problem" role="alert">
      <StatusIcon family="blocked" />
      <div className="jc-problem-text">
        <strong>{title}</strong>
        {saysMore(problem) ? <div>{problem.message}</div> : null}
        {problem.errors.length > 0 ? (
          <ul>
            {problem.errors.slice(0, 20).map((error, index) => (
              <li key={`${error.field ?? ''}-${error.row ?? index}`}>
                {[error.field && (labels[error.field] ?? error.field), error.message]
                  .filter(Boolean)
                  .join(': ')}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="jc-note">
          {problem.code}
          {problem.requestId ? ` · ${t('problem.request', { id: problem.requestId })}` : null}
        </div>
      </div>
      {onRetry && problem.worthRetrying ? <Button onClick={onRetry}>{t('problem.retry')}</Button> : null}
    </div>
  );
}

/** Whether the reason adds anything to the title. */
const saysMore = (problem: ProblemError): boolean =>
  problem.message !== '' && !problem.title.toLowerCase().startsWith(problem.message.toLowerCase());

/** The title of a problem in the language on screen: the portal's own words for what only the portal sees. */
export function useProblemTitle(error: unknown): string {
  const { t } = useTranslation('kit');
  const problem = asProblem(error);
  if (problem.code === 'network') return t('problem.network');
  if (problem.status === 401 && !problem.title) return t('problem.signedOut');
  return problem.title || t('problem.unknown');
}
