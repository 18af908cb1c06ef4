import { csvRows } from '#kernel';
import { type EligibleList, entitiesOf, type RelatedEntry, type RelationDecision } from '#tenders';

import { type Manifest, sha256 } from '../../domain/manifest.js';
import type { DossierFiles } from './archive.js';
import { Findings } from './findings.js';

const LIST = 'eligibility/list.json';
const FREEZE = 'eligibility/freeze.json';
const RELATIONS = 'eligibility/relations.json';

interface Relations {
  readonly products: readonly RelatedEntry[];
  readonly decisions: readonly (RelationDecision & { readonly withdrawnAt: string | null })[];
}

/** The list is the one whose digest was frozen, its entities follow from the relations decided, and nobody else's price was evaluated. */
export function checkEligibility(files: DossierFiles, { roundNo }: Manifest): Findings {
  const findings = new Findings();
  const text = files.text(LIST);
  if (text === undefined) return findings;
  const { hash } = JSON.parse(files.text(FREEZE) ?? '{}') as { hash?: string };
  if (sha256(Buffer.from(text)) !== hash) findings.wrong(LIST, 'it is not the list whose digest was frozen');
  const list = JSON.parse(text) as EligibleList;
  if (list.roundNo !== roundNo) findings.wrong(LIST, 'it is of another round');
  if (files.has(RELATIONS)) checkEntities(files, findings, list);
  checkEvaluated(files, findings, list);
  if (findings.faults.length === 0) {
    const passed = list.products.filter(({ decision }) => decision === 'passed').length;
    findings.says.push(
      `list of ${list.products.length} products, ${passed} passed, frozen with digest ${String(hash)}`,
    );
  }
  return findings;
}

function checkEntities(files: DossierFiles, findings: Findings, list: EligibleList): void {
  const { products, decisions } = JSON.parse(files.text(RELATIONS) ?? '{}') as Relations;
  const entities = entitiesOf(
    products,
    decisions.filter(({ withdrawnAt }) => withdrawnAt === null),
  );
  const strange = list.products.find(({ productId, entityId }) => entities.get(productId) !== entityId);
  if (strange)
    findings.wrong(
      RELATIONS,
      `whom ${strange.productId} counts for does not follow from the relations decided`,
    );
  else findings.says.push(`entities of ${list.products.length} products follow from the relations decided`);
}

/** A product that was refused has no price in any evaluation. */
function checkEvaluated(files: DossierFiles, findings: Findings, list: EligibleList): void {
  const passed = new Set(
    list.products.flatMap(({ productId, decision }) => (decision === 'passed' ? [productId] : [])),
  );
  for (const path of files.paths('round/evaluation-'))
    if (path.endsWith('/package/bids.csv')) {
      const [head, ...rows] = [...csvRows(files.bytes(path) ?? new Uint8Array())];
      const [product, price] = ['product_id', 'pack_price'].map((name) => head?.values.indexOf(name) ?? -1);
      const strange = rows.find(
        ({ values }) => values[price ?? -1] !== '' && !passed.has(values[product ?? -1] ?? ''),
      );
      if (strange)
        findings.wrong(path, `${strange.values[product ?? -1] ?? ''} has a price and did not pass the list`);
    }
}
