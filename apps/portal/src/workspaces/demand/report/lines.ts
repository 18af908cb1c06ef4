import type { GridValues } from '../../../kit/index.js';
import type { Finding, ReportLine } from '../types.js';

/** A place of the form: a brand, or a variety by its generic name. */
type Place = Pick<ReportLine, 'varietyId' | 'productId'>;

/** How refusals name a place: `V1/P11`, or `V1` by generic name. */
export const placeOf = ({ varietyId, productId }: Place): string =>
  productId === null ? varietyId : `${varietyId}/${productId}`;

/** What a place is called (品种与产品). */
export const placeName = ({
  varietyName,
  productName,
}: Pick<ReportLine, 'varietyName' | 'productName'>): string =>
  productName === null ? varietyName : `${varietyName} ${productName}`;

/** The form as it was saved. */
export const valuesOf = (lines: readonly ReportLine[]): GridValues =>
  Object.fromEntries(
    lines.map((line) => [
      placeOf(line),
      { quantity: line.quantity ?? '', explanation: line.explanation ?? '' },
    ]),
  );

/** A line as it is sent. */
export interface LineSent extends Place {
  readonly quantity: string;
  readonly explanation: string;
}

/**
 * The lines that the form holds (报量明细): a place without a quantity is not reported, unless it is explained: then it is reported
 * with 0, so that the explanation has a line to stand on.
 */
export const linesOf = (places: readonly ReportLine[], values: GridValues): LineSent[] =>
  places.flatMap((place) => {
    const { quantity = '', explanation = '' } = values[placeOf(place)] ?? {};
    if (quantity === '' && explanation === '') return [];
    const { varietyId, productId } = place;
    return [{ varietyId, productId, quantity: quantity === '' ? '0' : quantity, explanation }];
  });

/** Whether the form holds other lines than were saved. */
export const differs = (places: readonly ReportLine[], values: GridValues): boolean =>
  JSON.stringify(linesOf(places, values)) !== JSON.stringify(linesOf(places, valuesOf(places)));

/** What was found at a place; of a variety as a whole at its generic name. */
export const findingsAt = (findings: readonly Finding[], place: Place): readonly Finding[] =>
  findings.filter((finding) => placeOf(finding) === placeOf(place));
