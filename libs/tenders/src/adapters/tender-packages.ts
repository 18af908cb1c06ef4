import { organisationsByCode } from '#identity';
import type { Database } from '#platform';
import { assertStorable } from '#rounds';
import { memorySource, readTender, type TenderInput, type Violation } from '#rounds/package';

import type { TenderDemand, TenderFiles } from '../application/ports.js';
import { linkDemand } from './demand-package.js';
import { missingOrganisations } from './missing-organisations.js';

/** A package that may become a draft, or everything that is wrong with it. */
export type ReadTenderPackage =
  | {
      readonly ok: true;
      readonly input: TenderInput;
      readonly files: TenderFiles;
      readonly demand: TenderDemand | null;
    }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly count: number };

/** Reads packages of rounds (招标轮次数据包): against the format, the edition of demand they take, and the companies there are. */
export class TenderPackages {
  constructor(private readonly database: Database) {}

  async read(
    given: TenderFiles,
    link: { readonly demand?: string | undefined; readonly purpose: string },
  ): Promise<ReadTenderPackage> {
    const linked = await linkDemand(this.database, given, link);
    if (!linked.ok) return linked;
    const { files, demand } = linked;
    const reading = await readTender(memorySource(files));
    if (!reading.ok) return reading;
    const { input } = reading;
    assertStorable(input.round);
    const codes = [...input.organisations.values()].map(({ uscc }) => uscc);
    const known = await this.database.read((q) => organisationsByCode(q, codes));
    const violations = missingOrganisations(input.organisations, known);
    if (violations.length > 0) return { ok: false, violations, count: violations.length };
    return { ok: true, input, files, demand };
  }
}
