import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from './client.js';
import type { Answer } from './types.js';

export type RuleSet = Answer<'/api/v1/rulesets'>['items'][number];

/** Rule sets that the evaluator knows (规则集); they change only with the program. */
export function useRuleSets(): readonly RuleSet[] {
  const { data } = useQuery({
    queryKey: ['rulesets'],
    queryFn: () => answered(api.GET('/api/v1/rulesets')),
    staleTime: Infinity,
  });
  return data?.items ?? [];
}

/** Name of a rule set in the language on screen; its id until the names are here. */
export function useRuleSetTitle(): (id: string) => string {
  const { i18n } = useTranslation();
  const ruleSets = useRuleSets();
  return (id) => {
    const title = ruleSets.find((ruleSet) => ruleSet.id === id)?.title;
    return (i18n.language.startsWith('zh') ? title?.zh : title?.en) ?? id;
  };
}
