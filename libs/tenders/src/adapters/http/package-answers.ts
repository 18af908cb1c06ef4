import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { DomainError } from '#kernel';
import { currentLanguage, fieldErrors } from '#platform';
import type { TenderInput, Violation } from '#rounds/package';

import { say } from '../../domain/say.js';
import type { PackageFields, TenderDraftView } from './tender.views.js';

const LISTED_VIOLATIONS = 500;
const REFUSED_VIOLATIONS = 50;

/** The plain fields beside the files of a multipart request, checked like a body. */
export function checkFields<T extends object>(Fields: Type<T>, fields: Readonly<Record<string, string>>): T {
  const checked = plainToInstance(Fields, fields);
  const errors = validateSync(checked, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    fieldErrors(error),
  );
  if (errors.length > 0) throw DomainError.fields(errors);
  return checked;
}

/** A dry run lists what is wrong; a confirmation is refused for it. */
export function refusal(
  file: string,
  mode: PackageFields['mode'],
  violations: readonly Violation[],
  count: number,
): TenderDraftView {
  if (mode === 'confirm')
    throw new DomainError(
      'import-has-errors',
      say('package-in-error', { count }),
      violations.slice(0, REFUSED_VIOLATIONS).map(({ file: name, line, column, code, message }) => ({
        field: `${name}:${line}:${column}`,
        code,
        message,
      })),
    );
  return {
    state: 'refused',
    file,
    round: null,
    counts: null,
    violationCount: count,
    violations: violations
      .slice(0, LISTED_VIOLATIONS)
      .map(({ message, ...place }) => ({ ...place, message: message.in(currentLanguage()) })),
    id: null,
  };
}

/** What a package holds that has nothing wrong. */
export const acceptedView = (
  file: string,
  { round, organisations }: TenderInput,
): Omit<TenderDraftView, 'state' | 'id'> => ({
  file,
  round: {
    roundNo: round.round.id,
    title: round.round.title,
    category: round.round.category,
    ruleset: round.round.ruleset,
  },
  counts: {
    varieties: round.varieties.length,
    products: round.products.length,
    bidders: organisations.size,
    regions: round.regions?.length ?? 0,
    volumes: round.volumes?.length ?? 0,
  },
  violationCount: 0,
  violations: [],
});
