import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { type Column, DateTime, instant, Missing, Quantity, StatusTag, Tag } from '../../../../kit/index.js';
import { useLevelWord } from '../../report/level-word.js';
import type { AskedReport, Collection } from '../../types.js';

/** What the office may do with one institution of the list. */
export type InstitutionAct = 'leave-out' | 'ask-again' | 'more-time';

const UNSUBMITTED: readonly string[] = ['asked', 'drafting', 'returned'];

/** The acts that the state of a report and of its collection allow; the server decides again. */
function actsOn({ state }: AskedReport, collection: Collection): InstitutionAct[] {
  if (state === 'left-out') return ['ask-again'];
  if (!UNSUBMITTED.includes(state)) return [];
  return collection.state === 'collecting' ? ['more-time', 'leave-out'] : ['leave-out'];
}

/** Columns of the institutions asked; with the acts of the office where it may act. */
export function useInstitutionColumns(
  collection: Collection,
  onAct: ((act: InstitutionAct, report: AskedReport) => void) | undefined,
): Column<AskedReport>[] {
  const { t } = useTranslation('demand');
  const levelWord = useLevelWord();
  const words: Readonly<Record<InstitutionAct, string>> = {
    'leave-out': t('office.institutions.leaveOut'),
    'ask-again': t('office.institutions.askAgain'),
    'more-time': t('office.institutions.moreTime'),
  };
  return [
    {
      key: 'institution',
      title: t('fields.institution'),
      width: 200,
      sort: 'name',
      render: ({ name }) => name,
      full: ({ name, code }) => `${name} ${code}`,
    },
    {
      key: 'region',
      title: t('fields.region'),
      width: 100,
      sort: 'region',
      render: ({ regionName }) => regionName,
      full: ({ regionName }) => regionName,
    },
    {
      key: 'code',
      title: t('office.institutions.code'),
      width: 190,
      optional: true,
      render: ({ code }) => <span className="jc-code">{code}</span>,
    },
    {
      key: 'state',
      title: t('fields.state'),
      width: 140,
      render: ({ state }) => <StatusTag kind="demandReport" state={state} />,
    },
    {
      key: 'level',
      title: t('office.institutions.level'),
      width: 80,
      render: ({ levelInTurn }) => (levelInTurn === null ? '' : levelWord(levelInTurn)),
    },
    {
      key: 'findings',
      title: t('office.institutions.flags'),
      width: 80,
      render: ({ flags }) =>
        flags === 0 ? (
          <Missing why={t('reviews.noFindings')} />
        ) : (
          <Tag family="waiting" plain>
            {t('reviews.findings', { count: flags })}
          </Tag>
        ),
    },
    {
      key: 'units',
      title: t('fields.units'),
      align: 'end',
      width: 100,
      render: ({ lines, units }) =>
        lines === 0 ? <Missing why={t('own.noLines')} /> : <Quantity value={units} />,
    },
    {
      key: 'submittedAt',
      title: t('fields.submittedAt'),
      align: 'end',
      width: 135,
      sort: 'submittedAt',
      render: ({ submittedAt, reopenedUntil }) =>
        submittedAt === null && reopenedUntil !== null ? (
          t('office.institutions.reopenedUntil', { at: instant(reopenedUntil) })
        ) : (
          <DateTime value={submittedAt} />
        ),
    },
    ...(onAct
      ? [
          {
            key: 'actions',
            title: t('office.institutions.actions'),
            width: 180,
            render: (report: AskedReport) =>
              actsOn(report, collection).map((act) => (
                <Button
                  key={act}
                  type="link"
                  size="small"
                  aria-label={`${words[act]} ${report.name}`}
                  onClick={() => onAct(act, report)}
                >
                  {words[act]}
                </Button>
              )),
          },
        ]
      : []),
  ];
}
