import { uuidv7, type OrgKind, type RoleKey, type UnitOfWork, usccError, usccFault } from '#kernel';

import type { IdentityTx, OrganisationDetail, OrganisationFacts, PasswordHasher } from './ports.js';
import { refuseFaults } from './refusals.js';

/** An organisation as an earlier system knew it (历史单位). */
export interface ImportedOrganisation extends OrganisationFacts {
  /** Own id, so that other imports can refer to it; made when missing. */
  readonly id?: string;
  readonly detail?: Partial<OrganisationDetail>;
  /** Row, page or key in the source. */
  readonly sourceRef: string | null;
  /** When the source says it was registered; null when it does not. */
  readonly registeredAt: string | null;
}

/** Where the rows come from. */
export interface ImportSource {
  readonly source: string;
  readonly note: string | null;
}

/** What an import made, in the order of its rows. */
export interface ImportedBatch {
  readonly batchId: string;
  readonly ids: readonly string[];
}

const NO_DETAIL: OrganisationDetail = {
  address: null,
  legalRepresentative: null,
  contactName: null,
  contactPhone: null,
  contactMail: null,
  licences: [],
  shareholders: [],
};

/** Brings in organisations of an earlier system: active, marked with their source, audited as an import, all or none. */
export class ImportOrganisations {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(rows: readonly ImportedOrganisation[], { source, note }: ImportSource): Promise<ImportedBatch> {
    refuseFaults(rows.flatMap((row, at) => faultsOf(row, at + 1)));
    return this.unitOfWork.run(async (tx) => {
      const batchId = await tx.importBatch('organisations', source, note, rows.length);
      const ids: string[] = [];
      for (const { id = uuidv7(), detail, sourceRef, registeredAt, ...facts } of rows) {
        await tx.organisations.insert(id, facts, { ...NO_DETAIL, ...detail }, 'active', {
          batchId,
          sourceRef,
          registeredAt,
        });
        ids.push(id);
      }
      await tx.record({
        act: 'organisations.imported',
        subject: { kind: 'import', id: batchId },
        after: { source, note, rows: rows.length },
      });
      await tx.emit({
        type: 'organisations.imported',
        aggregate: 'import',
        id: batchId,
        payload: { rows: rows.length },
      });
      return { batchId, ids };
    });
  }
}

/** History may not know a code; one that it gives must be right. */
function faultsOf({ uscc }: ImportedOrganisation, row: number) {
  const fault = uscc === null ? undefined : usccFault(uscc);
  return fault ? [usccError(`rows[${row}].uscc`, fault)] : [];
}

/** A membership as an earlier system knew it; `from` is its first day. */
export interface ImportedMembership {
  readonly centreOrgId: string;
  readonly memberOrgId: string;
  readonly from: string;
}

/** Brings in which township centre acts for which village clinic, all or none. */
export class ImportMemberships {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    rows: readonly ImportedMembership[],
    { source, note }: ImportSource,
    by: string,
  ): Promise<ImportedBatch> {
    return this.unitOfWork.run(async (tx) => {
      const batchId = await tx.importBatch('memberships', source, note, rows.length);
      const ids: string[] = [];
      for (const { centreOrgId, memberOrgId, from } of rows) {
        const id = uuidv7();
        await tx.memberships.add(id, centreOrgId, memberOrgId, from, null, by);
        ids.push(id);
      }
      await tx.record({
        act: 'memberships.imported',
        subject: { kind: 'import', id: batchId },
        after: { source, note, rows: rows.length },
      });
      return { batchId, ids };
    });
  }
}

/** An account that is entered together with its roles, by the platform itself: first administrators and demonstration people. */
export interface EnteredAccount {
  readonly orgId: string;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
  readonly roles: readonly RoleKey[];
}

/** Enters an account with its roles on the platform's own behalf; never reachable over HTTP (初始账号). */
export class EnterAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork<IdentityTx>,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute(
    { orgId, username, displayName, password, mustChangePassword, roles }: EnteredAccount,
    by: string,
  ): Promise<string> {
    const passwordHash = await this.hasher.hash(password);
    return this.unitOfWork.run(async (tx) => {
      const id = uuidv7();
      await tx.accounts.insert({
        id,
        orgId,
        username,
        displayName,
        phone: null,
        mail: null,
        state: 'active',
        mustChangePassword,
        passwordHash,
        createdBy: by,
      });
      for (const role of roles) await tx.roles.grant(id, role, 'entered by the platform', by);
      await tx.record({
        act: 'account.entered',
        subject: { kind: 'account', id },
        org: orgId,
        after: { username, displayName, roles: [...roles] },
      });
      return id;
    });
  }
}

/** The office that runs an installation, with its first administrators (机构初始化). */
export interface FirstOffice {
  readonly kind: OrgKind;
  readonly name: string;
  readonly uscc: string;
  readonly regionCode: string;
}

/** Enters the office of a new installation; refuses a wrong credit code. */
export class EnterOffice {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(office: FirstOffice): Promise<string> {
    const fault = usccFault(office.uscc);
    if (fault) refuseFaults([usccError('uscc', fault)]);
    return this.unitOfWork.run(async (tx) => {
      const id = uuidv7();
      await tx.organisations.insert(
        id,
        { ...office, shortName: null, designatedInstitutionCode: null },
        NO_DETAIL,
        'active',
      );
      await tx.record({
        act: 'organisation.entered',
        subject: { kind: 'organisation', id },
        org: id,
        after: { ...office },
      });
      return id;
    });
  }
}
